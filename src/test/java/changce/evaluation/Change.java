package changce.evaluation;

/**
 * One change to a sentence.
 *
 * @param start first character that is replaced
 * @param end one past the last
 * @param form how it was changed, in words
 */
record Change(int start, int end, String replacement, String form) {

  private static final int AROUND = 4;

  String in(String sentence) {
    return sentence.substring(0, start) + replacement + sentence.substring(end);
  }

  /** The change as it would be shown, with as much around it as tells it from the passage. */
  String fragment(String sentence, String passage) {
    String changed = in(sentence);
    int from = start;
    int to = start + replacement.length();
    String fragment;
    do {
      from = Math.max(0, from - AROUND);
      to = Math.min(changed.length(), to + AROUND);
      fragment = changed.substring(from, to);
    } while (passage.contains(fragment) && fragment.length() < changed.length());
    return fragment;
  }
}
