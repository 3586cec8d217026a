package changce.policy.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a paragraph as they come, letter by letter or run by run. What is raised is only
 * told apart when all of it is known, and what follows: [1] may come as three runs, and the raised
 * 1 before /2 is half of a fraction.
 */
final class DocWords {

  private record Piece(StringBuilder words, boolean isRaised) {}

  private final List<Piece> pieces = new ArrayList<>();

  void append(CharSequence words) {
    add(words, false);
  }

  void appendRaised(CharSequence words) {
    add(words, true);
  }

  /** A formula, which may be the fraction behind a whole number. */
  void appendFormula(String formula) {
    append(MixedNumber.behind(isEmpty() ? "" : last().words(), formula));
  }

  private void add(CharSequence words, boolean raised) {
    if (words.isEmpty()) {
      return;
    }
    if (isEmpty() || last().isRaised() != raised) {
      pieces.add(new Piece(new StringBuilder(), raised));
    }
    last().words().append(words);
  }

  private boolean isEmpty() {
    return pieces.isEmpty();
  }

  private Piece last() {
    return pieces.get(pieces.size() - 1);
  }

  String text(DocCautions cautions) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      String words = pieces.get(i).words().toString();
      String behind = i + 1 < pieces.size() ? pieces.get(i + 1).words().toString() : "";
      text.append(
          pieces.get(i).isRaised() ? DocRaised.written(text, words, behind, cautions) : words);
    }
    return text.toString();
  }
}
