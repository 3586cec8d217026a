package changce.answering;

import java.util.Locale;

/** What a chat model is asked for: the answer itself, or one of the steps before it. */
public enum Purpose {
  ANSWER,
  SCREEN,
  ROUTE,
  STAND_ALONE;

  /** As it stands in tables and logs: {@code stand_alone}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
