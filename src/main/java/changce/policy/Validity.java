package changce.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a policy may answer.
 *
 * @param from first day in force, null when the text does not say
 * @param to last day in force, null when the text does not say
 * @param within the year or month that ends with the last day, where no more is known of it, or
 *     null
 */
public record Validity(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable PartialDate within,
    Status status,
    @Nullable String replacedBy) {

  /** What is known of a policy's standing apart from its dates. */
  public enum Status {
    /** Its term has not run out, or nothing is known that ended it. */
    CURRENT,
    /** In force on trial (试行): said with every answer. */
    TRIAL,
    /** Whether it is still in force was not found: said with every answer. */
    UNKNOWN,
    /** Replaced or run out: answers only for days up to its last, where that is known. */
    ENDED
  }

  /** With a last day that is known, or none. */
  public Validity(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Status status,
      @Nullable String replacedBy) {
    this(from, to, null, status, replacedBy);
  }

  static Validity until(
      @Nullable LocalDate from,
      @Nullable PartialDate until,
      Status status,
      @Nullable String replacedBy) {
    boolean known = until == null || until.isDay();
    LocalDate last = until == null ? null : until.lastDay();
    return new Validity(from, last, known ? null : until, status, replacedBy);
  }

  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "effective_to %s 早于 effective_from %s".formatted(to, from));
    }
  }

  /**
   * The same condition stands in SQL in {@link PolicyStore#IN_FORCE}; a test holds the two
   * together.
   */
  public boolean inForceOn(LocalDate day) {
    return (status != Status.ENDED || to != null)
        && (from == null || !from.isAfter(day))
        && (to == null || !to.isBefore(day));
  }

  /**
   * As another text cuts it short.
   *
   * @param from the first day without it
   * @param by number or title of that text
   */
  Validity repealed(LocalDate from, String by) {
    return new Validity(this.from, from.minusDays(1), null, status, by);
  }

  /** For people, beside every source; no day where only the year or month is known. */
  public String inWords() {
    if (status == Status.ENDED) {
      String ended = to == null ? "已失效" : "已失效（有效至" + lastInWords() + "）";
      return replacedBy == null ? ended : ended + "，由" + replacedBy + "替代";
    }
    String start = from == null ? "" : from + (status == Status.TRIAL ? "起试行，" : "起施行，");
    if (to != null) {
      String until = start + "有效期至" + lastInWords();
      return replacedBy == null ? until : until + "，之后由" + replacedBy + "取代";
    }
    return status == Status.UNKNOWN ? start + "有效期未见，请以主管部门最新通知为准" : start + "未载明终止日期";
  }

  /** The last day, or the year or month that is known of it. */
  public String lastInWords() {
    return within == null ? String.valueOf(to) : within.inWords();
  }
}
