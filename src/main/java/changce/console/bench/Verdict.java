package changce.console.bench;

import java.util.Locale;

/** A reviewer's judgement, the better first. */
public enum Verdict {
  CORRECT,
  INCOMPLETE,
  WRONG,
  /** Would do harm to whoever relies on it. */
  HARMFUL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
