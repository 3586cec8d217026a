package changce.policy;

import changce.policy.text.Reason;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a policy's text.
 *
 * @param addedBy null for what came with the folder
 * @param withdrawnReason in the words of whoever withdrew it
 */
public record Edition(
    EditionId id,
    Policy policy,
    State state,
    OffsetDateTime createdAt,
    @Nullable String addedBy,
    @Nullable String checkedBy,
    @Nullable String publishedBy,
    @Nullable String withdrawnBy,
    @Nullable String withdrawnReason) {

  /** Exactly one edition of a policy is published at a time. */
  public enum State {
    DRAFT("草稿"),
    CHECKED("已核对"),
    PUBLISHED("已发布"),
    SUPERSEDED("已被新版本取代"),
    WITHDRAWN("已撤下");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    Reason named() {
      return Reason.of("state." + column());
    }

    /** What an answer may have cited: the text is the same whatever became of it. */
    public boolean wasPublished() {
      return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
