package changce.console.figures;

import changce.conversation.AnswerFigures.Period;
import changce.conversation.Channel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;

/** Where staff arrive: the figures of a period. */
@Controller
class HomeController {

  private static final int DAYS = 30;
  private static final int MOST_DAYS = 800;

  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values())
          .filter(channel -> channel != Channel.CONSOLE)
          .map(channel -> channel.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Dashboards dashboards;
  private final Charts charts;
  private final Clock clock;

  HomeController(Dashboards dashboards, Charts charts, Clock clock) {
    this.dashboards = dashboards;
    this.charts = charts;
    this.clock = clock;
  }

  @GetMapping("/console")
  Rendering page(
      Locale language,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String channel) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.minusDays(DAYS - 1L));
    if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
      first = last.minusDays(DAYS - 1L);
    }
    Period period =
        new Period(first, last, channel != null && CHANNELS.contains(channel) ? channel : null);
    Dashboard dashboard = dashboards.of(period);
    return Rendering.view("console/home")
        .modelAttribute("figures", dashboard)
        .modelAttribute("charts", charts.of(dashboard, language))
        .modelAttribute("channels", CHANNELS)
        .modelAttribute("today", today)
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
