package changce.console.bench;

import java.util.Locale;

/** Why an answer is not right. */
public enum Cause {
  NO_POLICY,
  RETRIEVAL,
  UNDERSTANDING,
  OUTDATED,
  WORDING,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Cause of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
