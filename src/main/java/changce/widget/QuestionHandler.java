package changce.widget;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.widget.AskRequest.WebChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions over HTTP: as a stream of events, or as one JSON document when the client asks for it.
 */
@Component
class QuestionHandler {

  /** Proxies close a stream that is silent for a minute. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final List<MediaType> OFFERED =
      List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON);

  private final Conversations conversations;
  private final EventStream stream;

  QuestionHandler(Conversations conversations, JsonMapper json) {
    this.conversations = conversations;
    this.stream = new EventStream(json);
  }

  Mono<ServerResponse> ask(ServerRequest request) {
    boolean json = wantsJson(request);
    requireUtf8Json(request);
    return request
        .bodyToMono(AskRequest.class)
        .switchIfEmpty(Mono.error(new ServerWebInputException("no body")))
        .flatMap(this::ask)
        .flatMap(asked -> json ? whole(asked.question()) : stream(asked.question(), -1));
  }

  Mono<ServerResponse> answer(ServerRequest request) {
    QuestionId question = new QuestionId(id(request, "question"));
    return blocking(() -> known(question)).flatMap(QuestionHandler::json);
  }

  Mono<ServerResponse> replay(ServerRequest request) {
    QuestionId question = new QuestionId(id(request, "question"));
    int after = lastEventId(request);
    return blocking(() -> known(question)).flatMap(known -> stream(question, after));
  }

  Mono<ServerResponse> history(ServerRequest request) {
    ConversationId conversation = new ConversationId(id(request, "conversation"));
    return blocking(() -> knownHistory(conversation)).flatMap(QuestionHandler::json);
  }

  private Mono<Asked> ask(AskRequest body) {
    UUID conversation = body.conversation();
    return conversations.ask(
        body.channel() == WebChannel.page ? Channel.PAGE : Channel.API,
        conversation == null ? null : new ConversationId(conversation),
        body.question());
  }

  private Mono<ServerResponse> whole(QuestionId question) {
    return conversations
        .follow(question)
        .then(blocking(() -> known(question)))
        .flatMap(QuestionHandler::json);
  }

  private Mono<ServerResponse> stream(QuestionId question, int after) {
    Sinks.Empty<Void> ended = Sinks.empty();
    Flux<AnswerEvent> events =
        conversations.follow(question, after).doFinally(signal -> ended.tryEmitEmpty());
    Flux<Long> heartbeats =
        Flux.interval(HEARTBEAT).onBackpressureDrop().takeUntilOther(ended.asMono());
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(stream.of(events, heartbeats));
  }

  private Answer known(QuestionId question) {
    return conversations
        .answer(question)
        .orElseThrow(() -> new UnknownConversation("没有这个问题，或者链接已失效。"));
  }

  private List<Answer> knownHistory(ConversationId conversation) {
    List<Answer> history = conversations.history(conversation);
    if (history.isEmpty()) {
      throw new UnknownConversation("没有这个会话，或者链接已失效。");
    }
    return history;
  }

  private static Mono<ServerResponse> json(Object body) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .bodyValue(body);
  }

  /** A stream unless JSON is preferred: {@code curl} asks for anything and gets the stream. */
  private static boolean wantsJson(ServerRequest request) {
    List<MediaType> accepted = new ArrayList<>(request.headers().accept());
    MimeTypeUtils.sortBySpecificity(accepted);
    accepted.removeIf(type -> OFFERED.stream().noneMatch(type::isCompatibleWith));
    if (accepted.isEmpty() && !request.headers().accept().isEmpty()) {
      throw new NotAcceptableStatusException(OFFERED);
    }
    return !accepted.isEmpty()
        && accepted.get(0).isCompatibleWith(MediaType.APPLICATION_JSON)
        && !accepted.get(0).isCompatibleWith(MediaType.TEXT_EVENT_STREAM);
  }

  private static void requireUtf8Json(ServerRequest request) {
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    boolean utf8 = type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
    if (!MediaType.APPLICATION_JSON.isCompatibleWith(type) || !utf8) {
      throw new UnsupportedMediaTypeStatusException(type, List.of(MediaType.APPLICATION_JSON));
    }
  }

  private static UUID id(ServerRequest request, String name) {
    try {
      return UUID.fromString(request.pathVariable(name));
    } catch (IllegalArgumentException e) {
      throw new UnknownConversation("没有这个编号，或者链接已失效。");
    }
  }

  private static int lastEventId(ServerRequest request) {
    String last = request.headers().firstHeader("Last-Event-ID");
    try {
      return last == null ? -1 : Integer.parseInt(last);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static <T> Mono<T> blocking(java.util.concurrent.Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
