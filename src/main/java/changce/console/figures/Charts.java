package changce.console.figures;

import changce.console.figures.Dashboard.Counted;
import changce.console.figures.Dashboard.Week;
import changce.conversation.AnswerFigures.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the charts of the dashboard draw, as JSON that the page carries. */
@Component
class Charts {

  private static final List<String> GROUPS =
      List.of(
          "answered",
          "unanswerable",
          "clarification",
          "smalltalk",
          "guarded",
          "failed",
          "stopped",
          "switched_off");

  private final MessageSource messages;
  private final JsonMapper json;

  Charts(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  /**
   * @param kind bar, line or rows
   * @param links by place on the axis, where a press leads
   * @param percent values are shares
   */
  record Chart(
      String kind, List<String> axis, List<Series> series, List<String> links, boolean percent) {}

  record Series(String name, List<@Nullable Number> values) {}

  Map<String, String> of(Dashboard dashboard, Locale language) {
    Map<String, String> charts = new LinkedHashMap<>();
    charts.put("channels", written(channels(dashboard, language)));
    charts.put("outcomes", written(outcomes(dashboard, language)));
    charts.put("shares", written(shares(dashboard, language)));
    charts.put("topics", written(rows(dashboard.topics())));
    charts.put("accuracy", written(accuracy(dashboard, language)));
    return charts;
  }

  private Chart channels(Dashboard dashboard, Locale language) {
    List<LocalDate> days = days(dashboard);
    TreeSet<String> channels = new TreeSet<>();
    dashboard.channelsByDay().values().forEach(day -> channels.addAll(day.keySet()));
    List<Series> series = new ArrayList<>();
    for (String channel : channels) {
      series.add(
          new Series(
              said("channel." + channel, language),
              values(days, day -> of(dashboard.channelsByDay(), day).getOrDefault(channel, 0L))));
    }
    return new Chart("bar", names(days), series, links(dashboard, days), false);
  }

  private Chart outcomes(Dashboard dashboard, Locale language) {
    List<LocalDate> days = days(dashboard);
    List<Series> series = new ArrayList<>();
    for (String group : GROUPS) {
      List<@Nullable Number> counts =
          values(days, day -> group(of(dashboard.outcomesByDay(), day), group));
      if (counts.stream().anyMatch(count -> count != null && count.longValue() > 0)) {
        series.add(new Series(said("outcome.group." + group, language), counts));
      }
    }
    return new Chart("bar", names(days), series, links(dashboard, days), false);
  }

  private Chart shares(Dashboard dashboard, Locale language) {
    List<LocalDate> days = days(dashboard);
    List<@Nullable Number> answered = new ArrayList<>();
    List<@Nullable Number> helpful = new ArrayList<>();
    for (LocalDate day : days) {
      Map<String, Long> outcomes = of(dashboard.outcomesByDay(), day);
      Map<String, Long> feedback = of(dashboard.feedbackByDay(), day);
      long well = group(outcomes, "answered");
      answered.add(share(well, well + group(outcomes, "unanswerable") + group(outcomes, "failed")));
      long yes = feedback.getOrDefault("helpful", 0L);
      helpful.add(share(yes, yes + feedback.getOrDefault("unhelpful", 0L)));
    }
    return new Chart(
        "line",
        names(days),
        List.of(
            new Series(said("figures.answered-share", language), answered),
            new Series(said("figures.helpful-share", language), helpful)),
        links(dashboard, days),
        true);
  }

  private Chart accuracy(Dashboard dashboard, Locale language) {
    List<Week> weeks = dashboard.reviewing().weeks();
    List<@Nullable Number> values = new ArrayList<>();
    weeks.forEach(week -> values.add(rounded(week.accuracy())));
    return new Chart(
        "line",
        weeks.stream().map(week -> week.monday().toString()).toList(),
        List.of(new Series(said("figures.accuracy", language), values)),
        weeks.stream().map(Week::address).toList(),
        true);
  }

  private static Chart rows(List<Counted> counted) {
    List<@Nullable Number> values = new ArrayList<>();
    counted.forEach(one -> values.add(one.count()));
    return new Chart(
        "rows",
        counted.stream().map(Counted::name).toList(),
        List.of(new Series("", values)),
        counted.stream().map(Counted::address).toList(),
        false);
  }

  private static List<LocalDate> days(Dashboard dashboard) {
    return dashboard.period().from().datesUntil(dashboard.period().to().plusDays(1)).toList();
  }

  private static List<String> names(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toList();
  }

  private static List<String> links(Dashboard dashboard, List<LocalDate> days) {
    String channel = dashboard.period().channel();
    return days.stream().map(day -> Dashboards.address(new Period(day, day, channel))).toList();
  }

  private static List<@Nullable Number> values(
      List<LocalDate> days, ToLongFunction<LocalDate> value) {
    List<@Nullable Number> values = new ArrayList<>();
    days.forEach(day -> values.add(value.applyAsLong(day)));
    return values;
  }

  private static Map<String, Long> of(Map<LocalDate, Map<String, Long>> days, LocalDate day) {
    return days.getOrDefault(day, Map.of());
  }

  private static long group(Map<String, Long> outcomes, String group) {
    return outcomes.entrySet().stream()
        .filter(one -> one.getKey().startsWith(group))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static @Nullable Number share(long part, long whole) {
    return whole == 0 ? null : rounded(part / (double) whole);
  }

  private static @Nullable Number rounded(@Nullable Double share) {
    return share == null ? null : Math.round(share * 1000) / 10.0;
  }

  private String said(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }

  private String written(Chart chart) {
    return json.writeValueAsString(chart);
  }
}
