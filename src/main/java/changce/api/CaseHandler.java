package changce.api;

import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.CaseId;
import changce.conversation.Cases;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Replies;
import changce.web.VisitorsCase;
import java.time.Clock;
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
