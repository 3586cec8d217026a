package changce.widget;

import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.CaseId;
import changce.conversation.Cases;
import changce.conversation.Contact;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.widget.Allowance.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Handing over to a person over HTTP. */
@Component
class CaseHandler {

  private final Cases cases;
  private final Callers callers;
  private final Allowance allowance;
  private final Clock clock;

  CaseHandler(Cases cases, Callers callers, Allowance allowance, Clock clock) {
    this.clock = clock;
    this.cases = cases;
    this.callers = callers;
    this.allowance = allowance;
  }

  /**
   * @param consent the version of the notice that was agreed to
   */
  record CaseRequest(
      @Nullable UUID question,
      @Nullable String message,
      @Nullable String name,
      @Nullable String contact,
      @Nullable String consent) {}

  /**
   * A case as its visitor sees it.
   *
   * @param page where the reply can be read
   * @param contact only enough of it to be recognised
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VisitorsCase(
      CaseId id,
      String number,
      String page,
      String state,
      String message,
      @Nullable String contact,
      OffsetDateTime openedAt,
      List<Reply> replies) {

    /** Without the name of who replied. */
    record Reply(String text, OffsetDateTime at) {}

    static VisitorsCase of(Case known, ZoneId zone) {
      Contact contact = known.contact();
      return new VisitorsCase(
          known.id(),
          known.number(),
          "/cases/" + known.id().value(),
          known.state().name(),
          known.message(),
          contact == null ? null : contact.hidden(),
          there(known.openedAt(), zone),
          known.replies().stream()
              .map(reply -> new Reply(reply.text(), there(reply.at(), zone)))
              .toList());
    }
  }

  private static OffsetDateTime there(OffsetDateTime time, ZoneId zone) {
    return time.atZoneSameInstant(zone).toOffsetDateTime();
  }

  Mono<ServerResponse> open(ServerRequest request) {
    Caller caller = callers.of(request.exchange().getRequest());
    return Replies.body(request, CaseRequest.class)
        .flatMap(body -> Blocking.call(() -> open(caller, body)))
        .flatMap(
            opened ->
                ServerResponse.status(HttpStatus.CREATED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "no-store")
                    .bodyValue(VisitorsCase.of(opened, clock.getZone())));
  }

  Mono<ServerResponse> read(ServerRequest request) {
    var unused = callers.of(request.exchange().getRequest());
    CaseId id = Replies.id(request, "case", CaseId::new);
    return Blocking.call(
            () -> cases.of(id).orElseThrow(() -> new UnknownConversation("没有这个事项，或者链接已失效。")))
        .map(known -> VisitorsCase.of(known, clock.getZone()))
        .flatMap(Replies::json);
  }

  private Case open(Caller caller, CaseRequest body) {
    allowance.take(Kind.CASE, caller);
    UUID question = body.question();
    return cases.open(
        new Handover(
            question == null ? null : new QuestionId(question),
            body.message(),
            body.name(),
            body.contact(),
            body.consent()));
  }
}
