package changce.web;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What was asked for too often, and how long it is until there is room again.
 *
 * @param limit how often it may be
 */
record TooOften(Limit exceeded, int limit, Duration until) {

  private static final String TEXTS = "changce/web/refusals";
  private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final long HOUR = 3600;

  /** Whose questions are too many; named as in refusals.properties. */
  enum Limit {
    VISITOR,
    DAY,
    ADDRESS,
    SITE
  }

  /** In whole seconds, after which there is room. */
  long seconds() {
    return Math.max(1, until.plusNanos(999_999_999).toSeconds());
  }

  String in(Locale language) {
    String text =
        ResourceBundle.getBundle(TEXTS, language, AS_ASKED)
            .getString(exceeded.name().toLowerCase(Locale.ROOT));
    long hours = (seconds() + HOUR - 1) / HOUR;
    return new MessageFormat(text, language)
        .format(
            new Object[] {String.valueOf(limit), String.valueOf(seconds()), String.valueOf(hours)});
  }
}
