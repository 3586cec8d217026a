package changce.console.figures;

import changce.console.ReviewSettings;
import changce.console.bench.ReviewFigures;
import changce.console.bench.ReviewQueue;
import changce.console.figures.Dashboard.Counted;
import changce.console.figures.Dashboard.ModelUse;
import changce.console.figures.Dashboard.Numbers;
import changce.console.figures.Dashboard.Reviewing;
import changce.console.figures.Dashboard.Week;
import changce.conversation.AnswerFigures;
import changce.conversation.AnswerFigures.Period;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerMeasure;
import changce.policy.Edition;
import changce.policy.PolicyLibrary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures of a period together. */
@Component
class Dashboards {

  private static final int MOST = 12;
  private static final double MILLION = 1_000_000;

  private final AnswerFigures figures;
  private final ReviewFigures reviews;
  private final ReviewQueue queue;
  private final PolicyLibrary library;
  private final ReviewSettings settings;

  Dashboards(
      AnswerFigures figures,
      ReviewFigures reviews,
      ReviewQueue queue,
      PolicyLibrary library,
      ReviewSettings settings) {
    this.figures = figures;
    this.reviews = reviews;
    this.queue = queue;
    this.library = library;
    this.settings = settings;
  }

  Dashboard of(Period period) {
    figures.refresh();
    Map<String, String> titles = titles();
    return new Dashboard(
        period,
        numbers(period),
        numbers(before(period)),
        figures.byDayAndChannel(AnswerMeasure.OUTCOME, period),
        figures.byDay(AnswerMeasure.OUTCOME, period),
        figures.byDay(AnswerMeasure.FEEDBACK, period),
        counted(AnswerMeasure.OUTCOME, "outcome", period, item -> item),
        counted(AnswerMeasure.TOPIC, "topic", period, item -> item),
        counted(AnswerMeasure.POLICY, "policy", period, item -> titles.getOrDefault(item, item)),
        models(period),
        reviewing(period));
  }

  /** Of the same length, the day before it begins being the last. */
  static Period before(Period period) {
    long days = period.to().toEpochDay() - period.from().toEpochDay() + 1;
    return new Period(period.from().minusDays(days), period.from().minusDays(1), period.channel());
  }

  /** Answers of any channel and day that were judged from one day to another. */
  static String judged(LocalDate from, LocalDate to) {
    return "/console/log?judged-from=%s&judged-to=%s".formatted(from, to);
  }

  static String address(Period period, String field, String value) {
    return address(period)
        + "&%s=%s".formatted(field, URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The log within the period: of its channel, or of all visitors. */
  static String address(Period period) {
    return "/console/log?from=%s&to=%s&channel=%s"
        .formatted(
            period.from(),
            period.to(),
            Objects.requireNonNullElse(period.channel(), AnswerFilter.VISITORS));
  }

  private Numbers numbers(Period period) {
    Map<String, Long> outcomes = figures.byItem(AnswerMeasure.OUTCOME, period);
    Map<String, Long> feedback = figures.byItem(AnswerMeasure.FEEDBACK, period);
    Map<String, Long> first = figures.byItem(AnswerMeasure.FIRST_SENTENCE, period);
    Map<String, Long> whole = figures.byItem(AnswerMeasure.WHOLE, period);
    long answered = sum(outcomes, one -> one.startsWith("answered_"));
    long unanswered = sum(outcomes, one -> one.startsWith("unanswerable_"));
    long failed = sum(outcomes, one -> one.startsWith("failed_"));
    long helpful = feedback.getOrDefault("helpful", 0L);
    long unhelpful = feedback.getOrDefault("unhelpful", 0L);
    return new Numbers(
        sum(outcomes, one -> true),
        answered,
        unanswered,
        failed,
        share(answered, answered + unanswered + failed),
        helpful,
        unhelpful,
        share(helpful, helpful + unhelpful),
        AnswerFigures.percentile(first, 0.5),
        AnswerFigures.percentile(first, 0.95),
        AnswerFigures.percentile(whole, 0.5),
        AnswerFigures.percentile(whole, 0.95),
        figures.byItem(AnswerMeasure.BLOCKED, period).getOrDefault("sentences", 0L),
        figures.byItem(AnswerMeasure.BLOCKED_ANSWERS, period).getOrDefault("answers", 0L));
  }

  private List<Counted> counted(
      AnswerMeasure measure, String field, Period period, Function<String, String> name) {
    List<Counted> counted = new ArrayList<>();
    figures
        .byItem(measure, period)
        .forEach(
            (item, count) -> {
              if (counted.size() < MOST) {
                counted.add(
                    new Counted(item, name.apply(item), count, address(period, field, item)));
              }
            });
    return counted;
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (Edition edition : library.editions()) {
      titles.put(edition.policy().slug(), "《" + edition.policy().title() + "》");
    }
    return titles;
  }

  private List<ModelUse> models(Period period) {
    Map<String, Long> failed = figures.byItem(AnswerMeasure.FAILED_CALLS, period);
    Map<String, Long> input = figures.byItem(AnswerMeasure.INPUT_TOKENS, period);
    Map<String, Long> output = figures.byItem(AnswerMeasure.OUTPUT_TOKENS, period);
    List<ModelUse> models = new ArrayList<>();
    figures
        .byItem(AnswerMeasure.CALLS, period)
        .forEach(
            (model, calls) ->
                models.add(
                    use(
                        model,
                        calls,
                        failed.getOrDefault(model, 0L),
                        input.getOrDefault(model, 0L),
                        output.getOrDefault(model, 0L))));
    return models;
  }

  private ModelUse use(String model, long calls, long failed, long input, long output) {
    ReviewSettings.Price price = settings.prices().get(model);
    Double yuan =
        price == null ? null : (input * price.input() + output * price.output()) / MILLION;
    return new ModelUse(model, calls, failed, input, output, yuan);
  }

  private Reviewing reviewing(Period period) {
    ReviewFigures.Progress progress = reviews.progress(period.from(), period.to());
    List<Week> weeks = new ArrayList<>();
    progress
        .weeks()
        .forEach(
            (monday, judged) ->
                weeks.add(
                    new Week(monday, judged.answers(), judged.correct(), address(monday, period))));
    ReviewFigures.Judged all = progress.all();
    ReviewFigures.JudgedTwice twice = reviews.twice(period.from(), period.to());
    return new Reviewing(
        all.answers(),
        all.correct(),
        share(all.correct(), all.answers()),
        queue.waiting().values().stream().mapToLong(Integer::longValue).sum(),
        weeks,
        reviews.causes(period.from(), period.to()),
        twice.answers(),
        Double.isNaN(twice.kappa()) ? null : twice.kappa());
  }

  /** Of a week, as far as it lies within the period. */
  private static String address(LocalDate monday, Period period) {
    LocalDate sunday = monday.plusDays(6);
    return judged(
        monday.isBefore(period.from()) ? period.from() : monday,
        sunday.isAfter(period.to()) ? period.to() : sunday);
  }

  private static long sum(Map<String, Long> counts, Predicate<String> which) {
    return counts.entrySet().stream()
        .filter(one -> which.test(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : part / (double) whole;
  }
}
