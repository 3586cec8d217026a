package changce.console.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Sentences of a report with figures in them, each figure where the language has it. */
final class Prose {

  /** Stands for a figure until the text is cut there: no message holds a control character. */
  private static final String HOLDER = "\u0001";

  private static final Pattern HELD = Pattern.compile(HOLDER + "(\\d+)" + HOLDER);

  private Prose() {}

  /**
   * A figure, or the words between two figures.
   *
   * @param address of what is behind a figure, null where nothing is linked
   * @param strong among what the report is read for
   */
  record Piece(String text, @Nullable String address, boolean strong) {

    static Piece plain(String text) {
      return new Piece(text, null, false);
    }

    static Piece strong(String text, String address) {
      return new Piece(text, address, true);
    }

    static Piece linked(String text, String address) {
      return new Piece(text, address, false);
    }
  }

  /** The message in pieces, the figures in the places of its values {0}, {1} and so on. */
  static List<Piece> of(MessageSource messages, Locale language, String key, Piece... figures) {
    Object[] holders =
        IntStream.range(0, figures.length).mapToObj(at -> HOLDER + at + HOLDER).toArray();
    String text = messages.getMessage(key, holders, language);
    List<Piece> pieces = new ArrayList<>();
    Matcher held = HELD.matcher(text);
    int end = 0;
    while (held.find()) {
      pieces.add(Piece.plain(text.substring(end, held.start())));
      pieces.add(figures[Integer.parseInt(held.group(1))]);
      end = held.end();
    }
    pieces.add(Piece.plain(text.substring(end)));
    return pieces;
  }
}
