package changce.reading;

/** Whose matter a question is. */
public enum Matter {
  /** What policies say to enterprises and their people, and talk with this service. */
  OURS,
  /** Everything that no policy for enterprises and their people decides. */
  OTHER,
  /** Of our field, and in no policy: other people's affairs, what is to come. */
  UNKNOWABLE
}
