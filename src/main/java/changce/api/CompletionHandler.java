package changce.api;

import changce.api.Completion.Message;
import changce.conversation.Answer;
import changce.conversation.AnswerEvent;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.EventStream;
import changce.web.Refusal;
import changce.web.Replies;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers for front ends that speak OpenAI's API. */
@Component
class CompletionHandler {

  private static final int LONGEST = 1_000_000;

  private final Conversations conversations;
  private final ApiCallers callers;
  private final Allowance allowance;
  private final Clock clock;
  private final JsonMapper json;
  private final EventStream stream;

  CompletionHandler(
      Conversations conversations,
      ApiCallers callers,
      Allowance allowance,
      Clock clock,
      JsonMapper json) {
    this.conversations = conversations;
    this.callers = callers;
    this.allowance = allowance;
    this.clock = clock;
    this.json = json;
    this.stream = new EventStream(json);
  }

  /** What a front end lists to choose from. */
  Mono<ServerResponse> models(ServerRequest request) {
    return Mono.fromCallable(() -> callers.of(request.exchange().getRequest()))
        .flatMap(
            caller ->
                Replies.json(
                    Map.of(
                        "object",
                        "list",
                        "data",
                        List.of(
                            Map.of(
                                "id",
                                Completion.MODEL,
                                "object",
                                "model",
                                "owned_by",
                                Completion.MODEL)))))
        .onErrorResume(this::refused);
  }

  Mono<ServerResponse> complete(ServerRequest request) {
    return Mono.fromCallable(() -> callers.of(request.exchange().getRequest()))
        .flatMap(
            caller ->
                body(request)
                    .flatMap(
                        body ->
                            ask(caller, body)
                                .flatMap(asked -> answer(asked.question(), body.streamed()))))
        .onErrorResume(this::refused);
  }

  /** Clients send the whole conversation every time: more than a question's limit. */
  private Mono<CompletionRequest> body(ServerRequest request) {
    return DataBufferUtils.join(request.bodyToFlux(DataBuffer.class), LONGEST)
        .map(
            buffer -> {
              try {
                return json.readValue(buffer.asInputStream(), CompletionRequest.class);
              } finally {
                DataBufferUtils.release(buffer);
              }
            })
        .switchIfEmpty(Mono.error(() -> new DecodingException("no body")));
  }

  private Mono<Asked> ask(Caller caller, CompletionRequest body) {
    List<String> said = body.said();
    String question = said.isEmpty() ? null : said.get(said.size() - 1);
    UUID conversation = body.conversation();
    Mono<Asked> asked =
        conversation == null
            ? conversations.askAfter(
                Channel.API, said.subList(0, Math.max(0, said.size() - 1)), question)
            : conversations.ask(Channel.API, new ConversationId(conversation), question);
    return allowance.during(Kind.QUESTION, caller, asked);
  }

  private Mono<ServerResponse> answer(QuestionId question, boolean streamed) {
    long created = clock.instant().getEpochSecond();
    return streamed
        ? streamed(question, created)
        : conversations
            .follow(question)
            .then(known(question))
            .flatMap(answer -> Replies.json(Completion.whole(answer, created)));
  }

  private Mono<ServerResponse> streamed(QuestionId question, long created) {
    UUID id = question.value();
    Flux<Object> pieces =
        conversations
            .follow(question)
            .map(AnswerEvent::content)
            .ofType(ShownSentence.class)
            .<Object>map(
                sentence ->
                    Completion.piece(id, created, new Message(null, sentence.marked() + "\n")));
    Flux<Object> end =
        known(question)
            .flatMapMany(
                answer ->
                    Flux.just(
                        Completion.piece(
                            id, created, new Message(null, Completion.closing(answer))),
                        Completion.last(answer, created)));
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(
            stream.ofData(
                Flux.concat(
                    Flux.just(Completion.piece(id, created, new Message("assistant", ""))),
                    pieces,
                    end)));
  }

  private Mono<Answer> known(QuestionId question) {
    return Blocking.call(() -> conversations.answer(question).orElseThrow());
  }

  /** As OpenAI's clients expect a refusal. */
  private Mono<ServerResponse> refused(Throwable failure) {
    boolean unreadable =
        failure instanceof JacksonException
            || failure instanceof DecodingException
            || failure instanceof DataBufferLimitException;
    HttpStatus status = unreadable ? HttpStatus.BAD_REQUEST : Refusal.status(failure).orElse(null);
    if (status == null) {
      return Mono.error(failure);
    }
    String message =
        unreadable
            ? "请求体不是有效的 JSON（最长 1 MB），应为 {\"messages\": [{\"role\": \"user\", \"content\": \"您的问题\"}]}。"
            : String.valueOf(failure.getMessage());
    ServerResponse.BodyBuilder reply =
        ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
    Duration again = failure instanceof Refusal refusal ? refusal.again() : null;
    if (again != null) {
      reply.header("Retry-After", String.valueOf(again.toSeconds()));
    }
    return reply.bodyValue(
        Map.of(
            "error",
            Map.of(
                "message",
                message,
                "type",
                status == HttpStatus.TOO_MANY_REQUESTS
                    ? "rate_limit_error"
                    : "invalid_request_error",
                "code",
                status.value())));
  }
}
