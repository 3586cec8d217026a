package changce.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as an edition describes it.
 *
 * @param slug the file's name without its ending; stays the same across editions
 * @param number 文号, such as 湘发〔2022〕8号
 * @param source where the text was taken from, in words
 */
public record Policy(
    String slug,
    String title,
    @Nullable String number,
    Kind kind,
    @Nullable String issuer,
    @Nullable PartialDate issuedOn,
    Validity validity,
    String region,
    List<String> topics,
    String source,
    @Nullable String sourceUrl,
    Verification verification) {

  /**
   * What is to be said wherever this policy is cited, null when its text is from an official
   * source.
   */
  public @Nullable String caution() {
    return switch (verification) {
      case OFFICIAL -> null;
      case REPRINT -> "据转载，以原文为准";
      case TRANSCRIPTION -> "据抄录，尚未与原文核对";
    };
  }

  /**
   * Whether it is known to have been in force on a day that is past. Where the first day is not
   * known, that is the day of issue, the last that it may have been; where neither is, no past day
   * is claimed.
   */
  public boolean heldOn(LocalDate day) {
    boolean begun =
        validity.from() != null || (issuedOn != null && !issuedOn.lastDay().isAfter(day));
    return begun && validity.inForceOn(day);
  }

  /** Whether the text is the document's own. */
  public enum Kind {
    /** 原文 */
    ORIGINAL,
    /** 要点摘编: in our own words, shown as such. */
    DIGEST
  }

  /** How sure it is that the text says what the document says. */
  public enum Verification {
    /** From an official site, official media or a collection of laws. */
    OFFICIAL,
    /** From a reprint: 以原文为准. */
    REPRINT,
    /** Copied by others: to be checked before it is quoted outside. */
    TRANSCRIPTION
  }
}
