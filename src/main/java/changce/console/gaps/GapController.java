package changce.console.gaps;

import changce.console.Pages;
import changce.conversation.AnswerLog;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.staff.Form;
import changce.staff.Person;
import changce.staff.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** What people ask and do not get, and what is being done about it. */
@Controller
class GapController {

  private static final int LISTED = 100;
  private static final int EXAMPLES = 50;
  private static final int DAYS = 30;

  private final Gaps gaps;
  private final AnswerLog log;
  private final Clock clock;

  GapController(Gaps gaps, AnswerLog log, Clock clock) {
    this.gaps = gaps;
    this.log = log;
    this.clock = clock;
  }

  @GetMapping("/console/gaps")
  Rendering list(
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "30") String days) {
    Gap.State chosen = state(state);
    int length = days.matches("[1-9]\\d{0,2}") ? Integer.parseInt(days) : DAYS;
    LocalDate today = LocalDate.now(clock);
    return Rendering.view("console/gaps")
        .modelAttribute("gaps", gaps.in(chosen, today.minusDays(length - 1L), today, LISTED))
        .modelAttribute("chosen", chosen.word())
        .modelAttribute("states", Gap.State.values())
        .modelAttribute("days", length)
        .build();
  }

  @GetMapping("/console/gaps/{gap}")
  Rendering page(@PathVariable UUID gap) {
    return page(known(gap)).build();
  }

  private Rendering.Builder<?> page(Gap.Detail detail) {
    List<LoggedAnswer> asked =
        detail.asked().stream()
            .flatMap(one -> log.line(new QuestionId(one.question())).stream())
            .toList();
    return Rendering.view("console/gap")
        .modelAttribute("gap", detail.gap())
        .modelAttribute("asked", asked)
        .modelAttribute("states", Gap.State.values());
  }

  /** What was typed stays when somebody else was quicker. */
  @PostMapping("/console/gaps/{gap}")
  Rendering change(Person by, @PathVariable UUID gap, Form form) {
    var unused = known(gap);
    try {
      gaps.change(gap, by, plan(form), version(form));
      return Pages.seeOther("/console/gaps/" + gap + "?done=saved");
    } catch (Refused e) {
      return page(known(gap))
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", e.notice())
          .modelAttribute("filled", form.fields().toSingleValueMap())
          .build();
    }
  }

  private static Gaps.Plan plan(Form form) {
    return new Gaps.Plan(
        state(form.text("state")), form.optional("office", 300), form.optional("note", 1000));
  }

  private static int version(Form form) {
    String version = form.text("version");
    return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
  }

  private Gap.Detail known(UUID gap) {
    LocalDate today = LocalDate.now(clock);
    return gaps.find(gap, today.minusDays(DAYS - 1L), today, EXAMPLES)
        .orElseThrow(() -> Refused.because("gap.unknown"));
  }

  private static Gap.State state(String word) {
    return Arrays.stream(Gap.State.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(Gap.State.OPEN);
  }
}
