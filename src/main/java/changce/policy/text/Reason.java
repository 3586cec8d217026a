package changce.policy.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Why a file or a change is refused, in the reader's language.
 *
 * @param key of reasons.properties
 * @param values that the text names; reasons among them are said in the same language
 */
public record Reason(String key, List<Object> values) {

  private static final String TEXTS = "changce/policy/reasons";
  private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  public static Reason of(String key, Object... values) {
    return new Reason(key, List.of(values));
  }

  public String in(Locale language) {
    String text = ResourceBundle.getBundle(TEXTS, language, AS_ASKED).getString(key);
    Object[] said =
        values.stream()
            .map(value -> value instanceof Reason reason ? reason.in(language) : value.toString())
            .toArray();
    return new MessageFormat(text, language).format(said);
  }

  /** In Chinese, as the terminal and the log say it. */
  @Override
  public String toString() {
    return in(Locale.SIMPLIFIED_CHINESE);
  }
}
