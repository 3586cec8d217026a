package changce.console.figures;

import changce.console.bench.Cause;
import changce.console.bench.Verdict;
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

  /** The log of what waits for a verdict, from whatever day. */
  static final String WAITING = "/console/log?waiting=1";

  private static final String REVIEW = "review";
  private static final String CORRECT = Verdict.CORRECT.word();

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
   * @param judged answers, however many judged one
   * @param correct those that nobody called anything else
   * @param weeks by their Monday
   * @param twice answers that another reviewer had judged before
   * @param kappa how far two reviewers agree; null when it cannot be said
   */
  record Reviewing(
      int judged,
      int correct,
      @Nullable Double accuracy,
      long waiting,
      List<Week> weeks,
      Map<Cause, Integer> causes,
      int twice,
      @Nullable Double kappa) {}

  /**
   * @param address of the answers that were judged in it, within the period
   */
  record Week(LocalDate monday, int judged, int correct, String address) {

    public String correctOnes() {
      return address + "&%s=%s".formatted(REVIEW, CORRECT);
    }

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

  /** Of those that took longer than a duration: {@code first} sentence, or {@code slower} whole. */
  public String slowerThan(String field, long milliseconds) {
    return log(field, String.valueOf(milliseconds / 1000.0));
  }

  /** The log within the period before. */
  public String earlier() {
    return Dashboards.address(Dashboards.before(period));
  }

  public String waiting() {
    return WAITING;
  }

  /** Answers that a model was called for. */
  public String called(String model) {
    return log("called", model);
  }

  public String callFailed(String model) {
    return called(model) + "&failed=1";
  }

  /** Answers that were judged within this period, whenever they were asked. */
  public String judged() {
    return Dashboards.judged(period.from(), period.to());
  }

  /** Of those, the answers that nobody called anything but correct. */
  public String correct() {
    return judged(REVIEW, CORRECT);
  }

  /** With one more condition. */
  public String judged(String field, String value) {
    return judged() + "&%s=%s".formatted(field, value);
  }

  /** Against the period before: +12 %, or empty where that says nothing. */
  public String change(long now, long then) {
    long percent = then == 0 ? 0 : Math.round(100.0 * (now - then) / then);
    return percent == 0 ? "" : String.format(Locale.ROOT, "%+d%%", percent);
  }
}
