package changce.console.gaps;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions with the same meaning that were not answered, or not well.
 *
 * @param question the first of them
 * @param office that may have to answer it
 * @param count in the period
 * @param before in the period of the same length before
 * @param edition the draft that came of it
 * @param version grows with every change
 */
public record Gap(
    UUID id,
    String question,
    @Nullable String office,
    State state,
    @Nullable String note,
    OffsetDateTime madeAt,
    long count,
    long before,
    @Nullable UUID edition,
    int version) {

  enum State {
    OPEN,
    /** Somebody is to do something about it. */
    TASK,
    /** A policy is being prepared. */
    POLICY,
    CLOSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param reason declined or unhelpful
   */
  record Asked(UUID question, String reason) {}

  /** With its questions, the newest first. */
  public record Detail(Gap gap, List<Asked> asked) {}

  public long change() {
    return count - before;
  }
}
