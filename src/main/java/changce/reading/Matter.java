package changce.reading;

import java.util.List;

/** Whose matter a question is. */
public enum Matter {
  /** What policies say to enterprises and their people, and talk with this service. */
  OURS,
  /** Everything that no policy for enterprises and their people decides. */
  OTHER,
  /** Of our field, and in no policy: other people's affairs, what is to come. */
  UNKNOWABLE;

  /** The file of the questions that do not say what they are about. */
  static final String UNNAMED = "unnamed.yml";

  /** The file of those that say it in a word or two. */
  static final String NAMED = "named.yml";

  /** Where its examples stand: a file for each kind. */
  List<String> files() {
    return switch (this) {
      case OURS ->
          List.of(
              "policy-question.yml",
              "eligibility.yml",
              "who-approves.yml",
              "past-policy.yml",
              NAMED,
              UNNAMED,
              "smalltalk.yml",
              "about-service.yml",
              "hand-over.yml");
      case OTHER -> List.of("other-matters.yml");
      case UNKNOWABLE -> List.of("unknowable.yml");
    };
  }
}
