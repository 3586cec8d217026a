package changce.console.log;

import changce.console.AnswerPage;
import changce.console.bench.Reviews;
import changce.console.corrections.Corrections;
import changce.conversation.AnswerDetail;
import changce.conversation.AnswerLog;
import changce.conversation.Deliveries;
import changce.conversation.QuestionId;
import changce.policy.PolicyLibrary;
import changce.staff.Notice;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** Everything about one answer on one page. */
@Controller
class AnswerController {

  private final AnswerLog log;
  private final PolicyLibrary library;
  private final Reviews reviews;
  private final Corrections corrections;
  private final Deliveries deliveries;

  AnswerController(
      AnswerLog log,
      PolicyLibrary library,
      Reviews reviews,
      Corrections corrections,
      Deliveries deliveries) {
    this.log = log;
    this.library = library;
    this.reviews = reviews;
    this.corrections = corrections;
    this.deliveries = deliveries;
  }

  @GetMapping("/console/answers/{question}")
  Rendering page(@PathVariable UUID question) {
    return log.detail(new QuestionId(question))
        .map(this::page)
        .orElseGet(
            () ->
                Rendering.view("console/refusal")
                    .status(HttpStatus.NOT_FOUND)
                    .modelAttribute("notice", Notice.of("answer.unknown"))
                    .build());
  }

  private Rendering page(AnswerDetail detail) {
    QuestionId question = detail.line().id();
    Rendering.Builder<?> page =
        Rendering.view("console/answer")
            .modelAttribute("page", AnswerPage.of(detail, library))
            .modelAttribute("reviews", reviews.of(question))
            .modelAttribute("corrections", corrections.of(question));
    deliveries.of(question).ifPresent(one -> page.modelAttribute("delivery", one));
    return page.build();
  }
}
