package changce.policy;

import java.util.List;

/**
 * A clause found in a text, before it is stored.
 *
 * @param start first character in the edition's text
 * @param end one past the last character
 */
record Clause(List<String> headings, int start, int end, String text) {

  /** More than the columns of a passage hold. */
  boolean tooLong() {
    return text.length() > 8000 || String.join("\n", headings).length() > 2000;
  }
}
