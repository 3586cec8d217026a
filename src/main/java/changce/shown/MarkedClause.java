package changce.shown;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.shown.ClauseParts.Part;
import changce.shown.ClauseParts.Row;
import changce.shown.ClauseParts.Table;
import changce.shown.ClauseParts.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clause with the words, or the row of a table, that an answer took from it, as the widget's
 * clause.js marks them.
 */
public final class MarkedClause {

  /** As much of a sentence must be in the clause's sentence for that one to be what was used. */
  private static final double ENOUGH = 0.3;

  private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]+[。；！？]?");

  private final String text;
  private final List<Part> parts;
  private final List<Unit> units;

  private MarkedClause(String text) {
    this.text = text;
    this.parts = ClauseParts.of(text);
    this.units = parts.stream().flatMap(this::units).toList();
  }

  /**
   * Words or a table.
   *
   * @param words empty for a table
   * @param header empty for words
   */
  public record Block(List<Piece> words, List<String> header, List<Line> rows) {

    public boolean isTable() {
      return !header.isEmpty();
    }

    /** The table's columns by their names, as it is called where it cannot be seen. */
    public String columns() {
      return header.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("、"));
    }
  }

  /**
   * @param used whether the answer took it from the clause
   */
  public record Piece(String text, boolean used) {}

  /** A row of a table; as {@link Piece}. */
  public record Line(List<String> cells, boolean used) {}

  private record Range(int start, int end) {

    boolean meets(int from, int to) {
      return start < to && end > from;
    }
  }

  /** A sentence or a row, which is marked as a whole. */
  private record Unit(Range range, Set<String> pairs) {

    double shared(Set<String> wanted) {
      return (double) wanted.stream().filter(pairs::contains).count() / Math.max(1, wanted.size());
    }
  }

  /** Each source's clause in blocks, by the source's mark. */
  public static Map<Integer, List<Block>> of(Answer answer) {
    return answer.sources().stream()
        .collect(
            Collectors.toMap(
                source -> source.mark(),
                source -> of(source.text(), quotes(answer, source.mark())),
                (first, again) -> first));
  }

  /** A clause in which nothing is marked. */
  public static List<Block> of(String text) {
    return of(text, List.of());
  }

  static List<Block> of(String text, List<String> quotes) {
    MarkedClause clause = new MarkedClause(text);
    List<Range> used = clause.ranges(quotes);
    return clause.parts.stream().map(part -> clause.block(part, used)).toList();
  }

  private static List<String> quotes(Answer answer, int mark) {
    return answer.sentences().stream()
        .filter(sentence -> sentence.citations().contains(mark))
        .map(ShownSentence::text)
        .toList();
  }

  private Block block(Part part, List<Range> used) {
    if (part instanceof Table table) {
      return new Block(
          List.of(),
          table.header(),
          table.rows().stream().map(row -> new Line(row.cells(), isUsed(row, used))).toList());
    }
    return new Block(pieces((Words) part, used), List.of(), List.of());
  }

  private static boolean isUsed(Row row, List<Range> used) {
    return used.stream().anyMatch(range -> range.meets(row.start(), row.end()));
  }

  private List<Piece> pieces(Words words, List<Range> used) {
    List<Piece> pieces = new ArrayList<>();
    int from = words.start();
    for (Range range : used) {
      int start = Math.max(range.start(), words.start());
      int end = Math.min(range.end(), words.end());
      if (start >= from && start < end) {
        add(pieces, text.substring(from, start), false);
        add(pieces, text.substring(start, end), true);
        from = end;
      }
    }
    add(pieces, text.substring(from, words.end()), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean used) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, used));
    }
  }

  private List<Range> ranges(List<String> quotes) {
    return quotes.stream()
        .flatMap(quote -> place(quote).stream())
        .sorted(Comparator.comparingInt(Range::start))
        .toList();
  }

  /** The very words, or the sentence or row that shares most with what was worded anew. */
  private Optional<Range> place(String quote) {
    int at = text.indexOf(quote);
    return at >= 0 ? Optional.of(new Range(at, at + quote.length())) : nearest(pairs(quote));
  }

  private Optional<Range> nearest(Set<String> wanted) {
    return units.stream()
        .filter(unit -> unit.shared(wanted) > ENOUGH)
        .max(Comparator.comparingDouble(unit -> unit.shared(wanted)))
        .map(Unit::range);
  }

  private Stream<Unit> units(Part part) {
    if (part instanceof Table table) {
      return table.rows().stream()
          .map(
              row ->
                  new Unit(new Range(row.start(), row.end()), pairs(row.inWords(table.header()))));
    }
    Words words = (Words) part;
    return SENTENCE
        .matcher(text)
        .region(words.start(), words.end())
        .results()
        .map(found -> new Unit(new Range(found.start(), found.end()), pairs(found.group())));
  }

  private static Set<String> pairs(String text) {
    int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < letters.length; i++) {
      pairs.add(new String(letters, i - 1, 2));
    }
    return pairs;
  }
}
