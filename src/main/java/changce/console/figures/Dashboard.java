package changce.console.figures;

import changce.console.bench.Cause;
import changce.conversation.AnswerFigures.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one period, each with the way to the answers behind it.
 *
 * @param before of the period of the same length before, to compare with
 */
record Dashboard(
    Period period,
    Numbers numbers,
    Numbers before,
    Map<LocalDate, Map<String, Long>> channelsByDay,
    Map<LocalDate, Map<String, Long>> outcomesByDay,
    Map<LocalDate, Map<String, Long>> feedbackByDay,
    List<Counted> outcomes,
    List<Counted> topics,
    List<Counted> policies,
    List<ModelUse> models,
    Reviewing reviewing) {

  /**
   * @param answered of those that asked of policies: small talk, questions back and guarded ones
   *     are left out
   * @param helpful of those that said something
   * @param blocked sentences
   * @param blockedAnswers from which they were blocked: what the log behind them counts
   */
  record Numbers(
      long questions,
      long answered,
      long unanswered,
      long failed,
      @Nullable Double answeredShare,
      long helpful,
      long unhelpful,
      @Nullable Double helpfulShare,
      long firstMedian,
      long first95,
      long wholeMedian,
      long whole95,
      long blocked,
      long blockedAnswers) {}

  /**
   * @param name as it is shown; a message key where {@code key} says so
   */
  record Counted(String item, String name, long count, String address) {}

  record ModelUse(
      String model, long calls, long failed, long input, long output, @Nullable Double yuan) {}

  /**
   * @param weeks by their Monday
   * @param kappa how far two reviewers agree; null when it cannot be said
   */
  record Reviewing(
      int judged,
      int correct,
      @Nullable Double accuracy,
      long waiting,
      List<Week> weeks,
      Map<Cause, Integer> causes,
      int pairs,
      @Nullable Double kappa) {}

  record Week(LocalDate monday, int judged, int correct) {

    public @Nullable Double accuracy() {
      return judged == 0 ? null : correct / (double) judged;
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
  }

  /** The log within this period. */
  public String log() {
    return Dashboards.address(period);
  }

  /** With one more condition. */
  public String log(String field, String value) {
    return Dashboards.address(period, field, value);
  }

  /** Against the period before: +12 %, or empty where that says nothing. */
  public String change(long now, long then) {
    long percent = then == 0 ? 0 : Math.round(100.0 * (now - then) / then);
    return percent == 0 ? "" : String.format(Locale.ROOT, "%+d%%", percent);
  }
}
