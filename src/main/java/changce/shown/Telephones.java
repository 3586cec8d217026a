package changce.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers in a text, to be pressed where there is no script, as the widget's dom.js. */
public final class Telephones {

  /** Chinese letters may stand next to it: to Java they are letters of a word, not to a browser. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w-])(?:123\\d\\d|0\\d{2,3}-?\\d{7,8})(?![\\w-])");

  private Telephones() {}

  /**
   * @param number whether it can be called
   */
  public record Piece(String text, boolean number) {}

  /** The text in its order, cut at every number. */
  public static List<Piece> in(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find()) {
      add(pieces, text.substring(from, number.start()), false);
      add(pieces, number.group(), true);
      from = number.end();
    }
    add(pieces, text.substring(from), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean number) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, number));
    }
  }
}
