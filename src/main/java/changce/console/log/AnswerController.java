package changce.console.log;

import changce.console.AnswerPage;
import changce.console.Pages;
import changce.console.bench.Reviews;
import changce.console.corrections.Corrections;
import changce.conversation.AnswerDetail;
import changce.conversation.AnswerLog;
import changce.conversation.Deliveries;
import changce.conversation.QuestionId;
import changce.keeping.ForgettingRequest;
import changce.keeping.Keeping;
import changce.policy.PolicyLibrary;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Everything about one answer on one page. */
@Controller
class AnswerController {

  private final AnswerLog log;
  private final PolicyLibrary library;
  private final Reviews reviews;
  private final Corrections corrections;
  private final Deliveries deliveries;
  private final Keeping keeping;

  AnswerController(
      AnswerLog log,
      PolicyLibrary library,
      Reviews reviews,
      Corrections corrections,
      Deliveries deliveries,
      Keeping keeping) {
    this.log = log;
    this.library = library;
    this.reviews = reviews;
    this.corrections = corrections;
    this.deliveries = deliveries;
    this.keeping = keeping;
  }

  @GetMapping("/console/answers/{question}")
  Rendering page(Person person, @PathVariable UUID question) {
    return log.detail(new QuestionId(question))
        .map(detail -> page(person, detail).build())
        .orElseGet(
            () ->
                Rendering.view("console/refusal")
                    .status(HttpStatus.NOT_FOUND)
                    .modelAttribute("notice", Notice.of("answer.unknown"))
                    .build());
  }

  /** Its words, or those of its whole conversation, by an admin who says why. */
  @PostMapping("/console/answers/{question}/forget")
  Rendering forget(Person by, @PathVariable UUID question, Form form) {
    AnswerDetail detail =
        log.detail(new QuestionId(question)).orElseThrow(() -> Refused.because("answer.unknown"));
    try {
      ForgettingRequest request = new ForgettingRequest(by.signsInAs(), why(form));
      if (form.has("whole")) {
        keeping.conversation(detail.line().conversation(), request);
      } else {
        keeping.answer(detail.line().id(), request);
      }
      return Pages.seeOther("/console/answers/" + question + "?done=forgotten");
    } catch (Refused e) {
      return page(by, detail)
          .modelAttribute("problem", e.notice())
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    }
  }

  private static String why(Form form) {
    String why = form.text("why");
    if (why.isEmpty()) {
      throw Refused.because("forget.no-reason");
    }
    return why;
  }

  private Rendering.Builder<?> page(Person person, AnswerDetail detail) {
    QuestionId question = detail.line().id();
    Rendering.Builder<?> page =
        Rendering.view("console/answer")
            .modelAttribute("page", AnswerPage.of(detail, library))
            .modelAttribute(
                "cited", log.citedPolicies(List.of(question)).getOrDefault(question, List.of()))
            .modelAttribute("reviews", reviews.shownTo(person, question))
            .modelAttribute("corrections", corrections.of(question));
    deliveries.of(question).ifPresent(one -> page.modelAttribute("delivery", one));
    return page;
  }
}
