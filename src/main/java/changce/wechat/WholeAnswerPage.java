package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.shown.VisitorTexts;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One whole answer, for whoever has the link that was sent with it; nothing else can be reached.
 */
@Controller
@ConditionalOnWebApplication
class WholeAnswerPage {

  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /**
   * A page that is loaded again waits here: one that loads itself after a while is no page for all.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final AnswerLinks links;
  private final Messages messages;
  private final Conversations conversations;
  private final Workers workers;

  WholeAnswerPage(
      AnswerLinks links, Messages messages, Conversations conversations, Workers workers) {
    this.links = links;
    this.messages = messages;
    this.conversations = conversations;
    this.workers = workers;
  }

  @GetMapping("/wechat/answers/{link}")
  Mono<Rendering> answer(@PathVariable String link, ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", CONTENT);
    headers.setCacheControl("no-store");
    headers.set("X-Robots-Tag", "noindex");
    Mono<Shown> shown = workers.run(() -> shown(link));
    return exchange.getRequest().getQueryParams().containsKey("wait")
        ? ended(shown).map(Shown::page)
        : shown.map(Shown::page);
  }

  /** As it is once there is nothing to wait for, or when the patience ends. */
  private static Mono<Shown> ended(Mono<Shown> shown) {
    return shown
        .repeatWhen(looks -> looks.delayElements(BETWEEN_LOOKS))
        .takeUntil(one -> !one.pending())
        .take(PATIENCE)
        .takeLast(1)
        .next();
  }

  private record Shown(Rendering page, boolean pending) {}

  private Shown shown(String link) {
    Optional<Message> message = links.message(link).flatMap(messages::find);
    if (message.isEmpty()) {
      Rendering.Builder<?> expired = view(VisitorTexts.CHINESE).modelAttribute("expired", true);
      return new Shown(expired.status(HttpStatus.NOT_FOUND).build(), false);
    }
    Optional<Answer> answer =
        Optional.ofNullable(message.get().question())
            .flatMap(question -> conversations.answer(new QuestionId(question)));
    boolean english = answer.map(Answer::english).orElse(false);
    boolean pending = message.get().state().open();
    Rendering.Builder<?> page =
        view(english ? VisitorTexts.ENGLISH : VisitorTexts.CHINESE)
            .modelAttribute("pending", pending);
    answer.ifPresent(one -> page.modelAttribute("answer", one));
    return new Shown(page.build(), pending);
  }

  private static Rendering.Builder<?> view(VisitorTexts texts) {
    return Rendering.view("wechat-answer")
        .modelAttribute("t", texts.words())
        .modelAttribute("language", texts.language())
        .modelAttribute("expired", false)
        .modelAttribute("pending", false);
  }
}
