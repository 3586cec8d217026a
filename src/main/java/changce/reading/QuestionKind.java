package changce.reading;

/** What kind of thing was said. */
public enum QuestionKind {
  /** What a policy says: what, how much, how long, which papers, where, since when. */
  POLICY_QUESTION,
  /** Whether somebody, as they describe themselves, falls under a policy. */
  ELIGIBILITY,
  /** Which office or level decides. */
  WHO_APPROVES,
  SMALLTALK,
  /** Of this service itself. */
  ABOUT_SERVICE,
  /** Wants a person. */
  HAND_OVER
}
