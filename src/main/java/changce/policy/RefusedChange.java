package changce.policy;

import changce.policy.text.Reason;
import java.util.Locale;

/** A change of the library that its rules do not allow, with the reason in words. */
public final class RefusedChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  RefusedChange(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /**
   * @param key of reasons.properties
   */
  public static RefusedChange because(String key, Object... values) {
    return new RefusedChange(Reason.of(key, values));
  }

  /** The reason in this language; the message is the Chinese one. */
  public String in(Locale language) {
    return reason.in(language);
  }
}
