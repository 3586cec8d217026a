package changce.console.library;

import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.staff.Notice;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** What would be found for a question on a day, and why. */
@Controller
class SearchTestController {

  private static final int FOUND = 20;
  private static final int LONGEST = 500;

  private final PassageSearch search;
  private final Places places;
  private final Clock clock;

  SearchTestController(PassageSearch search, Places places, Clock clock) {
    this.search = search;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/console/library/search")
  Rendering page(
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String day) {
    Rendering.Builder<?> page =
        Rendering.view("console/search")
            .modelAttribute("question", question)
            .modelAttribute("day", day.isBlank() ? LocalDate.now(clock).toString() : day);
    if (question.isBlank()) {
      return page.build();
    }
    if (question.length() > LONGEST) {
      return refused(page, Notice.of("form.too-long", LONGEST, question.length()));
    }
    try {
      LocalDate on = day.isBlank() ? LocalDate.now(clock) : LocalDate.parse(day.strip());
      return page.modelAttribute("hits", search.search(question.strip(), on, FOUND))
          .modelAttribute("subjects", search.subjectsNamedIn(question))
          .modelAttribute("elsewhere", places.elsewhere(question))
          .build();
    } catch (DateTimeException e) {
      return refused(page, Notice.of("log.day-unusable", day));
    }
  }

  private static Rendering refused(Rendering.Builder<?> page, Notice problem) {
    return page.status(HttpStatus.UNPROCESSABLE_CONTENT).modelAttribute("problem", problem).build();
  }
}
