package changce.console.figures;

import changce.console.bench.ReviewFigures;
import changce.console.figures.Dashboard.Numbers;
import changce.console.figures.Prose.Piece;
import changce.console.gaps.Gaps;
import changce.console.library.LibraryShelf;
import changce.conversation.AnswerFigures.Period;
import changce.staff.Show;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The week as a page to print, with the same figures as the dashboard. */
@Controller
class ReportController {

  private static final Show SHOW = new Show();

  private final Dashboards dashboards;
  private final Gaps gaps;
  private final LibraryShelf shelf;
  private final MessageSource messages;
  private final Clock clock;

  ReportController(
      Dashboards dashboards, Gaps gaps, LibraryShelf shelf, MessageSource messages, Clock clock) {
    this.dashboards = dashboards;
    this.gaps = gaps;
    this.shelf = shelf;
    this.messages = messages;
    this.clock = clock;
  }

  /** Of last week, or of the week that a day lies in. */
  @GetMapping("/console/report")
  Rendering page(Locale language, @RequestParam(required = false) @Nullable String week) {
    LocalDate monday = ReviewFigures.monday(day(week, LocalDate.now(clock).minusWeeks(1)));
    LocalDate sunday = monday.plusDays(6);
    Dashboard figures = dashboards.of(new Period(monday, sunday, null));
    return Rendering.view("console/report")
        .modelAttribute("figures", figures)
        .modelAttribute("overall", overall(figures, language))
        .modelAttribute("quality", quality(figures, language))
        .modelAttribute("year", String.valueOf(monday.get(IsoFields.WEEK_BASED_YEAR)))
        .modelAttribute("issue", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        .modelAttribute("gaps", gaps.greatest(monday, sunday, 5))
        .modelAttribute("ending", shelf.items("", "ending"))
        .modelAttribute("earlier", monday.minusWeeks(1))
        .modelAttribute("later", monday.plusWeeks(1))
        .modelAttribute("today", LocalDate.now(clock))
        .build();
  }

  private List<Piece> overall(Dashboard figures, Locale language) {
    Numbers now = figures.numbers();
    Numbers before = figures.before();
    return Prose.of(
        messages,
        language,
        "report.overall",
        Piece.linked(SHOW.number(now.questions()), figures.log()),
        Piece.linked(SHOW.number(before.questions()), figures.earlier()),
        Piece.linked(SHOW.number(now.answered()), figures.log("outcome", "answered")),
        Piece.linked(SHOW.number(now.unanswered()), figures.log("outcome", "unanswerable")),
        Piece.linked(SHOW.number(now.failed()), figures.log("outcome", "failed")),
        Piece.strong(SHOW.percent(now.answeredShare()), figures.log("outcome", "answered")),
        Piece.linked(SHOW.percent(before.answeredShare()), figures.earlier() + "&outcome=answered"),
        Piece.linked(
            SHOW.duration(now.firstMedian()), figures.slowerThan("first", now.firstMedian())),
        Piece.linked(SHOW.duration(now.first95()), figures.slowerThan("first", now.first95())));
  }

  private List<Piece> quality(Dashboard figures, Locale language) {
    Numbers now = figures.numbers();
    Dashboard.Reviewing reviewing = figures.reviewing();
    return Prose.of(
        messages,
        language,
        "report.quality",
        Piece.linked(SHOW.number(now.helpful() + now.unhelpful()), figures.log("feedback", "any")),
        Piece.strong(SHOW.percent(now.helpfulShare()), figures.log("feedback", "helpful")),
        Piece.linked(SHOW.number(now.unhelpful()), figures.log("feedback", "unhelpful")),
        Piece.linked(SHOW.number(now.blockedAnswers()), figures.log("blocked", "1")),
        Piece.linked(SHOW.number(now.blocked()), figures.log("blocked", "1")),
        Piece.linked(SHOW.number(reviewing.judged()), figures.judged()),
        Piece.strong(SHOW.percent(reviewing.accuracy()), figures.correct()),
        Piece.linked(SHOW.number(reviewing.waiting()), Dashboard.WAITING));
  }

  private static LocalDate day(@Nullable String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
