package changce.console;

import changce.conversation.AnswerTrace.Blocked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model wrote, cut where sentences of it were blocked. */
final class RawText {

  private RawText() {}

  /**
   * @param reason why it was blocked; null for what was not
   */
  record Piece(String text, @Nullable String reason) {}

  static List<Piece> of(String text, List<Blocked> blocked) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Blocked sentence : blocked) {
      int at = text.indexOf(sentence.text(), from);
      if (at >= 0) {
        if (at > from) {
          pieces.add(new Piece(text.substring(from, at), null));
        }
        pieces.add(new Piece(sentence.text(), sentence.reason()));
        from = at + sentence.text().length();
      }
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), null));
    }
    return pieces;
  }
}
