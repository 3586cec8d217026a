package changce.console.figures;

import changce.console.bench.ReviewFigures;
import changce.console.gaps.Gaps;
import changce.console.library.LibraryShelf;
import changce.conversation.AnswerFigures.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The week as a page to print, with the same figures as the dashboard. */
@Controller
class ReportController {

  private final Dashboards dashboards;
  private final Gaps gaps;
  private final LibraryShelf shelf;
  private final Clock clock;

  ReportController(Dashboards dashboards, Gaps gaps, LibraryShelf shelf, Clock clock) {
    this.dashboards = dashboards;
    this.gaps = gaps;
    this.shelf = shelf;
    this.clock = clock;
  }

  /** Of last week, or of the week that a day lies in. */
  @GetMapping("/console/report")
  Rendering page(@RequestParam(required = false) @Nullable String week) {
    LocalDate monday = ReviewFigures.monday(day(week, LocalDate.now(clock).minusWeeks(1)));
    LocalDate sunday = monday.plusDays(6);
    return Rendering.view("console/report")
        .modelAttribute("figures", dashboards.of(new Period(monday, sunday, null)))
        .modelAttribute("year", monday.get(IsoFields.WEEK_BASED_YEAR))
        .modelAttribute("issue", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        .modelAttribute("gaps", gaps.greatest(monday, sunday, 5))
        .modelAttribute("ending", shelf.items("", "ending"))
        .modelAttribute("earlier", monday.minusWeeks(1))
        .modelAttribute("later", monday.plusWeeks(1))
        .modelAttribute("today", LocalDate.now(clock))
        .build();
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
