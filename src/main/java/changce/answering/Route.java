package changce.answering;

import changce.reading.QuestionKind;
import java.util.Locale;

/** What kind of thing was said. */
public enum Route {
  POLICY_QUESTION,
  ELIGIBILITY,
  WHO_APPROVES,
  SMALLTALK,
  ABOUT_SERVICE,
  HAND_OVER,
  OUT_OF_SCOPE;

  static Route of(QuestionKind kind) {
    return valueOf(kind.name());
  }

  /** Rather than of this service, or of nothing. */
  boolean asksOfPolicies() {
    return this == POLICY_QUESTION || this == ELIGIBILITY || this == WHO_APPROVES;
  }

  /** As it stands in files, tables and logs: {@code who_approves}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
