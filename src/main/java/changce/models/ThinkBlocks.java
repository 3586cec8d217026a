package changce.models;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes reasoning between {@code <think>} and {@code </think>} out of words as they stream in; a
 * tag may come in pieces.
 */
final class ThinkBlocks {

  private static final Pattern TAG = Pattern.compile("</?think>");
  private static final Pattern BEGUN = Pattern.compile("</?(?:t(?:h(?:i(?:nk?)?)?)?)?$");

  private final StringBuilder waiting = new StringBuilder();
  private boolean inside;

  /** What may be passed on. */
  String takenOut(String words) {
    waiting.append(words);
    StringBuilder said = new StringBuilder();
    Matcher tag = TAG.matcher(waiting);
    int from = 0;
    while (tag.find(from)) {
      pass(from, tag.start(), said);
      inside = waiting.charAt(tag.start() + 1) != '/';
      from = tag.end();
    }
    Matcher begun = BEGUN.matcher(waiting);
    int upTo = begun.find(from) ? begun.start() : waiting.length();
    pass(from, upTo, said);
    waiting.delete(0, upTo);
    return said.toString();
  }

  /** What was waited for, when the stream has ended. */
  String rest() {
    return inside ? "" : waiting.toString();
  }

  private void pass(int from, int upTo, StringBuilder said) {
    if (!inside) {
      said.append(waiting, from, upTo);
    }
  }
}
