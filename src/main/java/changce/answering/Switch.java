package changce.answering;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that staff switched off.
 *
 * @param item which channel, site, topic or policy; a policy by its slug
 * @param notice what visitors are told
 * @param until when it comes on by itself, null when it does not
 * @param onAt when it was switched on again
 */
public record Switch(
    UUID id,
    Kind kind,
    String item,
    String reason,
    String notice,
    OffsetDateTime offAt,
    @Nullable OffsetDateTime until,
    String offBy,
    @Nullable OffsetDateTime onAt,
    @Nullable String onBy) {

  public enum Kind {
    CHANNEL,
    SITE,
    TOPIC,
    POLICY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean offOn(OffsetDateTime moment) {
    return onAt == null && (until == null || until.isAfter(moment));
  }
}
