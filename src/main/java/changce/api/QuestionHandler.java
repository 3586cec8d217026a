package changce.api;

import changce.api.AskRequest.WebChannel;
import changce.conversation.Answer;
import changce.conversation.Asked;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Door;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.EventStream;
import changce.web.Replies;
import changce.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.NotAcceptableStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions over HTTP: as a stream of events, or as one JSON document when the client asks for it.
 */
@Component
class QuestionHandler {

  private static final List<MediaType> OFFERED =
      List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON);

  private final Conversations conversations;
  private final Callers callers;
  private final Allowance allowance;
  private final EventStream stream;

  QuestionHandler(
      Conversations conversations, Callers callers, Allowance allowance, JsonMapper json) {
    this.conversations = conversations;
    this.callers = callers;
    this.allowance = allowance;
    this.stream = new EventStream(json);
  }

  Mono<ServerResponse> ask(ServerRequest request) {
    boolean json = wantsJson(request);
    Caller caller = callers.of(request.exchange().getRequest());
    return Replies.body(request, AskRequest.class)
        .flatMap(body -> ask(caller, body))
        .flatMap(asked -> json ? whole(asked.question()) : stream(asked.question(), -1));
  }

  Mono<ServerResponse> answer(ServerRequest request) {
    QuestionId question = Replies.id(request, "question", QuestionId::new);
    return Blocking.call(() -> known(question)).flatMap(Replies::json);
  }

  Mono<ServerResponse> replay(ServerRequest request) {
    QuestionId question = Replies.id(request, "question", QuestionId::new);
    int after = lastEventId(request);
    return Blocking.call(() -> known(question)).flatMap(known -> stream(question, after));
  }

  /** Ends the answer as it is: 200 with what there is of it, whether or not it had ended. */
  Mono<ServerResponse> stop(ServerRequest request) {
    QuestionId question = Replies.id(request, "question", QuestionId::new);
    return Blocking.call(
            () -> {
              conversations.stop(question);
              return known(question);
            })
        .flatMap(Replies::json);
  }

  Mono<ServerResponse> history(ServerRequest request) {
    ConversationId conversation = Replies.id(request, "conversation", ConversationId::new);
    return Blocking.call(() -> knownHistory(conversation)).flatMap(Replies::json);
  }

  private Mono<Asked> ask(Caller caller, AskRequest body) {
    UUID conversation = body.conversation();
    Mono<Asked> asked =
        conversations.ask(
            door(caller, body.channel()),
            conversation == null ? null : new ConversationId(conversation),
            body.question(),
            body.key(),
            body.without().stream().map(QuestionId::new).toList());
    Mono<Asked> counted = caller.trusted() ? asked : allowance.during(Kind.QUESTION, caller, asked);
    return askedBefore(body.key()).switchIfEmpty(counted);
  }

  /** Sent again, it is neither counted nor in need of a place. */
  private Mono<Asked> askedBefore(@Nullable UUID key) {
    return key == null
        ? Mono.empty()
        : Blocking.call(() -> conversations.askedWith(key)).flatMap(Mono::justOrEmpty);
  }

  private static Door door(Caller caller, @Nullable WebChannel said) {
    return switch (caller.site()) {
      case Caller.API -> Door.of(said == WebChannel.page ? Channel.PAGE : Channel.API);
      case Site.PAGE -> Door.of(Channel.PAGE);
      default -> new Door(Channel.WIDGET, caller.site());
    };
  }

  private Mono<ServerResponse> whole(QuestionId question) {
    return conversations
        .follow(question)
        .then(Blocking.call(() -> known(question)))
        .flatMap(Replies::json);
  }

  private Mono<ServerResponse> stream(QuestionId question, int after) {
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no")
        .body(stream.of(conversations.follow(question, after)));
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

  private static int lastEventId(ServerRequest request) {
    String last = request.headers().firstHeader("Last-Event-ID");
    try {
      return last == null ? -1 : Integer.parseInt(last);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
