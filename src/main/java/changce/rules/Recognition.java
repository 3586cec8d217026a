package changce.rules;

import java.util.List;

/**
 * How a question for a rule is told from one for the library.
 *
 * @param about what it is about: one of these words
 * @param asks what makes it a question about one's own case; figures of one's own do as well
 * @param unless words that make it a question of another kind
 * @param mixed rules of which two are named at once in a question that is for this one
 */
record Recognition(List<String> about, List<String> asks, List<String> unless, List<String> mixed) {

  boolean about(String text) {
    return unless.stream().noneMatch(text::contains) && about.stream().anyMatch(text::contains);
  }

  boolean asks(String text) {
    return asks.stream().anyMatch(text::contains);
  }

  /** The longest of its words that the text holds: 小型微利 says more than 小微. */
  int closeness(String text) {
    return about.stream().filter(text::contains).mapToInt(String::length).max().orElse(0);
  }
}
