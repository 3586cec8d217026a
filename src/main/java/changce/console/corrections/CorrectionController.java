package changce.console.corrections;

import changce.console.AnswerPage;
import changce.console.Names;
import changce.console.Pages;
import changce.console.corrections.Correction.CitedClause;
import changce.console.corrections.Correction.Kind;
import changce.console.corrections.Correction.State;
import changce.conversation.AnswerDetail;
import changce.conversation.AnswerLog;
import changce.conversation.QuestionId;
import changce.policy.PolicyLibrary;
import changce.reading.AddedExamples;
import changce.staff.Form;
import changce.staff.Notice;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Corrections: written from an answer, decided by somebody else, compared before and after. */
@Controller
class CorrectionController {

  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_TEXT = 5000;
  private static final int LONGEST_REASON = 500;
  private static final int LISTED = 200;

  private final Corrections corrections;
  private final CorrectionPage page;
  private final AddedExamples examples;
  private final ClauseChoice clauses;
  private final QuestionFile questions;
  private final AnswerLog log;
  private final PolicyLibrary library;
  private final Staff staff;

  CorrectionController(
      Corrections corrections,
      CorrectionPage page,
      AddedExamples examples,
      ClauseChoice clauses,
      QuestionFile questions,
      AnswerLog log,
      PolicyLibrary library,
      Staff staff) {
    this.corrections = corrections;
    this.page = page;
    this.examples = examples;
    this.clauses = clauses;
    this.questions = questions;
    this.log = log;
    this.library = library;
    this.staff = staff;
  }

  @GetMapping("/console/answers/{question}/correct")
  Rendering write(@PathVariable UUID question) {
    AnswerDetail detail = known(new QuestionId(question));
    return form(detail, List.of(), List.of(), null)
        .modelAttribute("kind", Kind.CURATED.word())
        .modelAttribute("asked", detail.line().question())
        .build();
  }

  /** Finds further clauses, or proposes; what was typed stays in both. */
  @PostMapping("/console/answers/{question}/correct")
  Rendering propose(Person by, @PathVariable UUID question, Form form) {
    AnswerDetail detail = known(new QuestionId(question));
    if (form.has("search")) {
      return filled(detail, form, null, null).build();
    }
    try {
      UUID id = corrections.propose(detail.line().id(), by, proposal(form, List.of()));
      return Pages.seeOther("/console/corrections/" + id + "?done=proposed");
    } catch (Refused e) {
      return filled(detail, form, e.notice(), null)
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    }
  }

  @GetMapping("/console/corrections")
  Rendering list(@RequestParam(defaultValue = "proposed") String state) {
    State chosen =
        Arrays.stream(State.values())
            .filter(one -> one.word().equals(state))
            .findFirst()
            .orElse(State.PROPOSED);
    return Rendering.view("console/corrections")
        .modelAttribute("state", chosen.word())
        .modelAttribute("states", State.values())
        .modelAttribute("corrections", corrections.in(chosen, LISTED))
        .modelAttribute("staff", new Names(staff))
        .build();
  }

  /** Approved evaluation questions, to be put beside the others. */
  @GetMapping("/console/corrections/questions.yml")
  ResponseEntity<String> questions() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"from-reviews.yml\"")
        .body(questions.written());
  }

  @GetMapping("/console/corrections/{id}")
  Rendering page(Person person, @PathVariable UUID id) {
    return page.of(person, corrections.known(id), null).build();
  }

  /** Changes a proposal that nobody has approved yet. */
  @PostMapping("/console/corrections/{id}")
  Rendering rewrite(Person by, @PathVariable UUID id, Form form) {
    Correction correction = corrections.known(id);
    AnswerDetail detail = known(correction.corrects());
    if (form.has("search") || form.has("edit")) {
      return filled(detail, form, null, correction).build();
    }
    try {
      corrections.rewrite(correction, by, proposal(form, correction.clauses()), version(form));
      return Pages.seeOther("/console/corrections/" + id + "?done=saved");
    } catch (Refused e) {
      return filled(detail, form, e.notice(), correction)
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    }
  }

  @PostMapping("/console/corrections/{id}/approve")
  Rendering approve(Person by, @PathVariable UUID id, Form form) {
    return decided(by, id, () -> corrections.approve(id, by, version(form)), "approved");
  }

  @PostMapping("/console/corrections/{id}/reject")
  Rendering reject(Person by, @PathVariable UUID id, Form form) {
    return decided(
        by,
        id,
        () -> corrections.reject(id, by, version(form), form.text("why", LONGEST_REASON)),
        "rejected");
  }

  @PostMapping("/console/corrections/{id}/ask")
  Rendering ask(Person by, @PathVariable UUID id) {
    return decided(by, id, () -> corrections.askAgain(corrections.known(id)), "asked-again");
  }

  @PostMapping("/console/corrections/{id}/withdraw")
  Rendering withdraw(Person by, @PathVariable UUID id, Form form) {
    return decided(
        by, id, () -> corrections.withdraw(id, by, form.text("why", LONGEST_REASON)), "withdrawn");
  }

  private Rendering decided(Person by, UUID id, Runnable decision, String done) {
    try {
      decision.run();
      return Pages.seeOther("/console/corrections/" + id + "?done=" + done);
    } catch (Refused e) {
      return page.of(by, corrections.known(id), e.notice())
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    }
  }

  private Rendering.Builder<?> filled(
      AnswerDetail detail, Form form, @Nullable Notice problem, @Nullable Correction correction) {
    String find = form.has("search") ? form.text("find") : "";
    Rendering.Builder<?> page =
        form(detail, chosen(form, correction), stored(correction), find.isEmpty() ? null : find)
            .modelAttribute("kind", form.text("kind"))
            .modelAttribute("asked", form.verbatim("asked"))
            .modelAttribute("text", form.verbatim("text"))
            .modelAttribute("exampleOf", form.text("example-of"))
            .modelAttribute("find", find);
    if (correction != null) {
      page.modelAttribute("correction", correction);
    }
    return problem == null ? page : page.modelAttribute("problem", problem);
  }

  /** What a correction cites keeps its numbers when it is opened again. */
  private List<String> chosen(Form form, @Nullable Correction correction) {
    return correction != null && form.has("edit")
        ? clauses.values(correction.clauses())
        : form.all("clause");
  }

  private static List<CitedClause> stored(@Nullable Correction correction) {
    return correction == null ? List.of() : correction.clauses();
  }

  private Rendering.Builder<?> form(
      AnswerDetail detail, List<String> chosen, List<CitedClause> stored, @Nullable String find) {
    return Rendering.view("console/correct")
        .modelAttribute("page", AnswerPage.of(detail, library))
        .modelAttribute("kinds", Kind.values())
        .modelAttribute("examples", examples.kinds())
        .modelAttribute("offered", clauses.offered(detail, chosen, stored, find));
  }

  private Proposal proposal(Form form, List<CitedClause> stored) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.word().equals(form.text("kind").toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElse(Kind.CURATED);
    return new Proposal(
        kind,
        form.text("asked", LONGEST_QUESTION),
        form.text("text", LONGEST_TEXT),
        kind == Kind.CURATED || kind == Kind.EVALUATION
            ? clauses.cited(form.all("clause"), stored)
            : List.of(),
        kind == Kind.EXAMPLE ? form.text("example-of") : null);
  }

  private AnswerDetail known(QuestionId answer) {
    return log.detail(answer).orElseThrow(() -> Refused.because("answer.unknown"));
  }

  private static int version(Form form) {
    String version = form.text("version");
    return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
  }
}
