package changce.page;

import changce.conversation.Answer;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Door;
import changce.conversation.EarlierQuestions;
import changce.conversation.Feedback;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import changce.conversation.UnknownConversation;
import changce.shown.MarkedClause;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Refusal;
import changce.web.Replies;
import changce.web.Site;
import changce.web.Sites;
import changce.web.WebSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The plain page. Without JavaScript it asks by a form and waits; with it, the widget takes over.
 */
@Controller
class PageController {

  /** A page without JavaScript waits this long, then shows what there is and loads itself again. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Conversations conversations;
  private final EarlierQuestions earlier;
  private final Feedbacks feedbacks;
  private final Sites sites;
  private final WebSettings settings;
  private final Callers callers;
  private final Allowance allowance;

  PageController(
      Conversations conversations,
      EarlierQuestions earlier,
      Feedbacks feedbacks,
      Sites sites,
      WebSettings settings,
      Callers callers,
      Allowance allowance) {
    this.feedbacks = feedbacks;
    this.conversations = conversations;
    this.earlier = earlier;
    this.sites = sites;
    this.settings = settings;
    this.callers = callers;
    this.allowance = allowance;
  }

  @GetMapping({"/", "/chat"})
  Rendering page(ServerWebExchange exchange) {
    return page(exchange.getRequest()).build();
  }

  @PostMapping({"/", "/chat"})
  Mono<Rendering> ask(ServerWebExchange exchange) {
    Caller caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .flatMap(
            form ->
                allowance
                    .during(Kind.QUESTION, caller, Mono.defer(() -> ask(exchange, form)))
                    .onErrorResume(
                        RuntimeException.class,
                        e -> refused(exchange, e, form.getFirst("question"))));
  }

  @GetMapping("/questions/{id}")
  Mono<Rendering> answer(@PathVariable String id, ServerWebExchange exchange) {
    QuestionId question = new QuestionId(Replies.uuid(id));
    return conversations
        .follow(question)
        .then()
        .timeout(PATIENCE, Mono.empty())
        .then(Blocking.call(() -> answered(exchange, question)))
        .onErrorResume(UnknownConversation.class, e -> refused(exchange, e, null));
  }

  private Mono<Rendering> ask(ServerWebExchange exchange, MultiValueMap<String, String> form) {
    String conversation = form.getFirst("conversation");
    return conversations
        .ask(
            Door.of(Channel.PAGE),
            conversation == null || conversation.isBlank()
                ? null
                : new ConversationId(Replies.uuid(conversation)),
            form.getFirst("question"),
            null,
            leftOut(form))
        .map(asked -> toAnswer(exchange, asked.question()));
  }

  /** A box that is not ticked is not sent: what was shown and did not come back is left out. */
  private static List<QuestionId> leftOut(MultiValueMap<String, String> form) {
    List<String> kept = form.getOrDefault("kept", List.of());
    return form.getOrDefault("shown", List.of()).stream()
        .filter(shown -> !kept.contains(shown))
        .map(shown -> new QuestionId(Replies.uuid(shown)))
        .toList();
  }

  private static Rendering toAnswer(ServerWebExchange exchange, QuestionId question) {
    return Rendering.redirectTo(
            "/questions/" + question.value() + Page.carried(exchange.getRequest()))
        .status(HttpStatus.SEE_OTHER)
        .build();
  }

  @PostMapping("/questions/{id}/feedback")
  Mono<Rendering> judge(@PathVariable String id, ServerWebExchange exchange) {
    Caller caller = callers.of(exchange.getRequest());
    QuestionId question = new QuestionId(Replies.uuid(id));
    return exchange
        .getFormData()
        .flatMap(form -> Blocking.run(() -> judge(caller, question, form)))
        .then(Mono.fromSupplier(() -> toAnswer(exchange, question)))
        .onErrorResume(RuntimeException.class, e -> refused(exchange, e, null));
  }

  private void judge(Caller caller, QuestionId question, MultiValueMap<String, String> form) {
    allowance.take(Kind.FEEDBACK, caller);
    String helpful = form.getFirst("helpful");
    if ("true".equals(helpful) || "false".equals(helpful)) {
      feedbacks.give(
          question, Boolean.parseBoolean(helpful), form.getFirst("reason"), form.getFirst("text"));
    } else {
      feedbacks.withdraw(question);
    }
  }

  private Rendering answered(ServerWebExchange exchange, QuestionId question) {
    Answer answer = conversations.answer(question).orElseThrow();
    Rendering.Builder<?> page =
        page(exchange.getRequest())
            .modelAttribute("answer", answer)
            .modelAttribute("marked", MarkedClause.of(answer))
            .modelAttribute("earlier", earlier.in(answer.conversation()));
    feedbacks
        .of(question)
        .filter(Feedback::stands)
        .ifPresent(
            feedback ->
                page.modelAttribute("feedback", feedback)
                    .modelAttribute("told", feedback.reason() != null || feedback.text() != null));
    return page.build();
  }

  /** The page again, with the reason and what was asked. */
  private Mono<Rendering> refused(
      ServerWebExchange exchange, RuntimeException refusal, @Nullable String question) {
    Optional<HttpStatus> status = Refusal.status(refusal);
    if (status.isEmpty()) {
      return Mono.error(refusal);
    }
    Rendering.Builder<?> page =
        page(exchange.getRequest())
            .status(status.get())
            .modelAttribute(
                "problem", Refusal.said(refusal, Page.inEnglish(exchange.getRequest())));
    if (question != null) {
      page.modelAttribute("question", question);
    }
    return Mono.just(page.build());
  }

  private Rendering.Builder<?> page(ServerHttpRequest request) {
    String id = request.getQueryParams().getFirst("site");
    Site site = (id == null ? sites.named(Site.PAGE) : sites.named(id)).orElseGet(sites::page);
    Rendering.Builder<?> page =
        Page.of("page", request)
            .modelAttribute("site", site)
            .modelAttribute("examples", sites.questions(site, Page.inEnglish(request)));
    String disclosure = settings.disclosure();
    return disclosure == null ? page : page.modelAttribute("disclosure", disclosure);
  }
}
