package changce.rules;

import java.util.List;

/**
 * How a question for a rule is told from one for the library.
 *
 * @param about what it is about: one of these words
 * @param asks what makes it a question about one's own case; figures of one's own do as well
 * @param hints words that are about it beside two things of one's own case that it needs to know
 * @param unless words that make it a question of another kind
 * @param mixed rules of which two are named at once in a question that is for this one
 * @param decides questions that it decides
 * @param leaves questions of its matter that it does not decide
 */
record Recognition(
    List<String> about,
    List<String> hints,
    List<String> asks,
    List<String> unless,
    List<String> mixed,
    List<String> decides,
    List<String> leaves) {

  boolean about(String text) {
    return !otherwise(text) && about.stream().anyMatch(text::contains);
  }

  boolean hinted(String text) {
    return !otherwise(text) && hints.stream().anyMatch(text::contains);
  }

  boolean otherwise(String text) {
    return unless.stream().anyMatch(text::contains);
  }

  boolean asks(String text) {
    return asks.stream().anyMatch(text::contains);
  }

  /** The longest of its words that the text holds: 小型微利 says more than 小微. */
  int closeness(String text) {
    return about.stream().filter(text::contains).mapToInt(String::length).max().orElse(0);
  }
}
