package changce.page;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.CaseId;
import changce.conversation.Cases;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.conversation.UnusableText;
import changce.shown.Telephones;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Refusal;
import changce.web.Replies;
import changce.web.VisitorsCase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Handing over to a person without JavaScript, and the page on which the reply is read. */
@Controller
class CaseController {

  private final Cases cases;
  private final Conversations conversations;
  private final Callers callers;
  private final Allowance allowance;
  private final Clock clock;

  CaseController(
      Cases cases, Conversations conversations, Callers callers, Allowance allowance, Clock clock) {
    this.clock = clock;
    this.cases = cases;
    this.conversations = conversations;
    this.callers = callers;
    this.allowance = allowance;
  }

  @GetMapping("/handover")
  Mono<Rendering> form(ServerWebExchange exchange) {
    Map<String, String> filled = Map.of("question", question(exchange));
    return Blocking.call(() -> form(exchange, filled).build());
  }

  @PostMapping("/handover")
  Mono<Rendering> handOver(ServerWebExchange exchange) {
    Caller caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .map(form -> form.toSingleValueMap())
        .flatMap(
            form ->
                Blocking.call(() -> opened(caller, form))
                    .map(opened -> toItsPage(exchange, opened.id()))
                    .onErrorResume(
                        UnusableText.class, e -> refused(exchange, HttpStatus.BAD_REQUEST, e, form))
                    .onErrorResume(Refusal.class, e -> refused(exchange, e.status(), e, form)));
  }

  @GetMapping("/cases/{id}")
  Mono<Rendering> read(@PathVariable String id, ServerWebExchange exchange) {
    return Blocking.call(() -> cases.of(new CaseId(Replies.uuid(id))))
        .map(found -> found.orElseThrow(() -> new UnknownConversation("没有这个事项，或者链接已失效。")))
        .map(
            known ->
                Page.of("case", exchange.getRequest())
                    .modelAttribute("known", VisitorsCase.of(known, clock.getZone()))
                    .modelAttribute("asked", asked(known))
                    .build());
  }

  @PostMapping("/cases/{id}/withdraw")
  Mono<Rendering> withdraw(@PathVariable String id, ServerWebExchange exchange) {
    var unused = callers.of(exchange.getRequest());
    CaseId known = new CaseId(Replies.uuid(id));
    return Blocking.run(() -> cases.withdraw(known))
        .then(Mono.fromSupplier(() -> toItsPage(exchange, known)));
  }

  private Case opened(Caller caller, Map<String, String> form) {
    allowance.take(Kind.CASE, caller);
    String question = form.get("question");
    return cases.open(
        new Handover(
            question == null || question.isBlank() ? null : new QuestionId(Replies.uuid(question)),
            form.get("message"),
            form.get("name"),
            form.get("contact"),
            form.get("consent")));
  }

  private static Rendering toItsPage(ServerWebExchange exchange, CaseId id) {
    return Rendering.redirectTo("/cases/" + id.value() + Page.carried(exchange.getRequest()))
        .status(HttpStatus.SEE_OTHER)
        .build();
  }

  private Mono<Rendering> refused(
      ServerWebExchange exchange,
      HttpStatusCode status,
      RuntimeException refusal,
      Map<String, String> filled) {
    String problem = Refusal.said(refusal, Page.inEnglish(exchange.getRequest()));
    return Blocking.call(
        () -> form(exchange, filled).status(status).modelAttribute("problem", problem).build());
  }

  /** Whom the answer says to ask first, above the number for everything. */
  private List<Telephones.Piece> office(@Nullable String question) {
    return Optional.ofNullable(question)
        .filter(id -> !id.isBlank())
        .flatMap(id -> conversations.answer(new QuestionId(Replies.uuid(id))))
        .map(Answer::ended)
        .map(Ended::contact)
        .map(Telephones::in)
        .orElse(List.of());
  }

  private Rendering.Builder<?> form(ServerWebExchange exchange, Map<String, String> filled) {
    return Page.of("handover", exchange.getRequest())
        .modelAttribute("filled", filled)
        .modelAttribute("office", office(filled.get("question")))
        .modelAttribute(
            "notice",
            Page.inEnglish(exchange.getRequest()) ? cases.noticeInEnglish() : cases.notice());
  }

  private static String question(ServerWebExchange exchange) {
    String id = exchange.getRequest().getQueryParams().getFirst("question");
    return id == null ? "" : Replies.uuid(id).toString();
  }

  private static String asked(Case known) {
    @Nullable QuestionId question = known.question();
    return question == null ? "" : question.value().toString();
  }
}
