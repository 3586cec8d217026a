package changce.console.log;

import changce.console.Pages;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.LogPage;
import changce.conversation.LogPosition;
import changce.staff.Form;
import changce.staff.Person;
import changce.staff.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** The log of answers with its filters. */
@Controller
class LogController {

  private static final int ON_A_PAGE = 50;
  private static final int COUNTED = 10_000;
  private static final int LONGEST_NAME = 60;

  private final AnswerLog log;
  private final LogChoices choices;
  private final SavedFilters saved;
  private final Clock clock;

  LogController(AnswerLog log, LogChoices choices, SavedFilters saved, Clock clock) {
    this.log = log;
    this.choices = choices;
    this.saved = saved;
    this.clock = clock;
  }

  @GetMapping("/console/log")
  Rendering page(Person person, @RequestParam Map<String, String> parameters) {
    LogQuery query = LogQuery.of(parameters);
    Rendering.Builder<?> page =
        Rendering.view("console/log")
            .modelAttribute("query", query)
            .modelAttribute("choices", choices.choices())
            .modelAttribute("saved", saved.of(person))
            .modelAttribute("today", LocalDate.now(clock));
    try {
      AnswerFilter filter = query.filter();
      LogPosition position = LogPosition.of(parameters.get("at"));
      return page.modelAttribute("log", log.page(filter, position, ON_A_PAGE)).build();
    } catch (Refused e) {
      return page.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", e.notice())
          .modelAttribute("log", new LogPage(List.of(), null, null))
          .build();
    }
  }

  /** Apart from the page, which does not wait for it. */
  @GetMapping("/console/log/count")
  Rendering count(@RequestParam Map<String, String> parameters) {
    int count = log.count(LogQuery.of(parameters).filter(), COUNTED + 1);
    return Rendering.view("console/log-count")
        .modelAttribute("count", Math.min(count, COUNTED))
        .modelAttribute("more", count > COUNTED)
        .build();
  }

  @PostMapping("/console/log/filters")
  Rendering save(Person person, Form form) {
    LogQuery query = LogQuery.of(form.fields().toSingleValueMap());
    String name = form.text("name", LONGEST_NAME);
    if (name.isEmpty() || query.isEmpty()) {
      throw Refused.because("log.filter-unusable");
    }
    saved.save(person, name, query, form.has("shared"));
    return Pages.seeOther("/console/log?" + query.encoded() + "&done=saved");
  }

  @PostMapping("/console/log/filters/{id}/delete")
  Rendering delete(Person person, @PathVariable UUID id) {
    saved.delete(person, id);
    return Pages.seeOther("/console/log?done=saved");
  }
}
