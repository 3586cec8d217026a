package changce.widget;

import changce.conversation.Answer;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.conversation.TooManyQuestions;
import changce.conversation.UnknownConversation;
import changce.conversation.UnusableQuestion;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The plain page. Without JavaScript it asks by a form and waits; with it, chat.js takes over. */
@Controller
class PageController {

  /** A page without JavaScript waits this long, then shows what there is and loads itself again. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final List<String> EXAMPLES =
      List.of("个转企有什么支持？", "我们是餐饮店，一年做了230万，算上规吗？", "硕士来长沙工作有租房补贴吗？", "省里下放给长沙的审批权限，市里怎么接？");

  private final Conversations conversations;

  PageController(Conversations conversations) {
    this.conversations = conversations;
  }

  @GetMapping("/")
  Rendering page() {
    return empty(HttpStatus.OK, null, null);
  }

  @PostMapping("/")
  Mono<Rendering> ask(ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(
            form ->
                ask(form.getFirst("question"), form.getFirst("conversation"))
                    .onErrorResume(
                        UnusableQuestion.class,
                        e ->
                            Mono.just(
                                empty(
                                    HttpStatus.BAD_REQUEST,
                                    e.getMessage(),
                                    form.getFirst("question"))))
                    .onErrorResume(
                        TooManyQuestions.class,
                        e ->
                            Mono.just(
                                empty(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    e.getMessage(),
                                    form.getFirst("question")))));
  }

  @GetMapping("/questions/{id}")
  Mono<Rendering> answer(@PathVariable String id) {
    QuestionId question = new QuestionId(uuid(id));
    return conversations
        .follow(question)
        .then()
        .timeout(PATIENCE, Mono.empty())
        .then(
            Mono.fromCallable(() -> conversations.answer(question).orElseThrow())
                .subscribeOn(Schedulers.boundedElastic()))
        .map(PageController::answered)
        .onErrorResume(
            UnknownConversation.class,
            e -> Mono.just(empty(HttpStatus.NOT_FOUND, e.getMessage(), null)));
  }

  private Mono<Rendering> ask(@Nullable String question, @Nullable String conversation) {
    return conversations
        .ask(
            Channel.PAGE,
            conversation == null || conversation.isBlank()
                ? null
                : new ConversationId(uuid(conversation)),
            question)
        .map(asked -> Rendering.redirectTo("/questions/" + asked.question().value()))
        .map(redirect -> redirect.status(HttpStatus.SEE_OTHER).build());
  }

  private static Rendering answered(Answer answer) {
    return Rendering.view("page")
        .modelAttribute("answer", answer)
        .modelAttribute("examples", EXAMPLES)
        .build();
  }

  private static Rendering empty(
      HttpStatus status, @Nullable String problem, @Nullable String question) {
    Rendering.Builder<?> page =
        Rendering.view("page").status(status).modelAttribute("examples", EXAMPLES);
    if (problem != null) {
      page.modelAttribute("problem", problem);
    }
    if (question != null) {
      page.modelAttribute("question", question);
    }
    return page.build();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UnknownConversation("没有这个编号，或者链接已失效。");
    }
  }
}
