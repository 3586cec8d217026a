package changce.reading;

import java.util.Locale;

/** What a question was found to be before it is answered. */
public enum Screening {
  CLEAN,
  /** Wants the service to be something else, or to show what it works with. */
  INJECTION,
  /** Violence, drugs, gambling, obscenity, insult, incitement. */
  CONTENT;

  /** As it stands in files and logs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
