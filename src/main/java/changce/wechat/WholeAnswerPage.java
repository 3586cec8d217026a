package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.shown.VisitorTexts;
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
    return workers.run(() -> page(link));
  }

  private Rendering page(String link) {
    Optional<Message> message = links.message(link).flatMap(messages::find);
    if (message.isEmpty()) {
      return view()
          .status(HttpStatus.NOT_FOUND)
          .modelAttribute("problem", "链接已过期，或者没有这个回答。请在公众号里重新提问，会得到新的链接。")
          .build();
    }
    Optional<Answer> answer =
        Optional.ofNullable(message.get().question())
            .flatMap(question -> conversations.answer(new QuestionId(question)));
    Rendering.Builder<?> page = view().modelAttribute("pending", message.get().state().open());
    answer.ifPresent(one -> page.modelAttribute("answer", one));
    return page.build();
  }

  private static Rendering.Builder<?> view() {
    return Rendering.view("wechat-answer").modelAttribute("t", VisitorTexts.CHINESE.words());
  }
}
