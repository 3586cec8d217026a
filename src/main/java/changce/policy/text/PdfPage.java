package changce.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands on a page, in the order of reading. */
final class PdfPage {

  private static final int FOREIGN = 4;
  private static final double MOST_FOREIGN = 0.3;

  private final List<PrintedBlock> blocks = new ArrayList<>();
  private final IdentityHashMap<Glyph, RuledTable> stands = new IdentityHashMap<>();
  private final List<Ruling> rulings;
  private final PdfMarks marks;
  private final PdfTurn turn;

  private PdfPage(PdfLetters drawn) {
    this.marks = PdfMarks.of(drawn.letters(), drawn.isPictured());
    this.turn = new PdfTurn(usual(marks.text()), drawn.wide(), drawn.high());
    this.rulings = turn.rulings(drawn.rulings());
    List<Glyph> level = RaisedGlyphs.written(level());
    List<Glyph> words = words();
    List<Glyph> outside = takeTables(level, words);
    String wide = Math.round(turn.quarters() % 2 == 0 ? drawn.wide() : drawn.high()) + "";
    GlyphColumns.of(outside, wide).forEach(this::read);
    PageNotes.putAside(blocks);
    words.forEach(word -> blocks.add(line(List.of(word), wide).putAside()));
  }

  static PdfPage of(PdfLetters drawn) {
    return new PdfPage(drawn);
  }

  List<PrintedBlock> blocks() {
    return blocks;
  }

  PdfMarks marks() {
    return marks;
  }

  /** Whether its text cannot be told from what is known; a few signs are no text. */
  boolean isUnreadable() {
    List<Integer> foreign =
        marks.text().stream()
            .map(PdfLetter::foreign)
            .filter(code -> code != PdfLetter.KNOWN)
            .toList();
    return foreign.stream().distinct().count() >= FOREIGN
        || (foreign.size() > 1 && foreign.size() > MOST_FOREIGN * marks.text().size());
  }

  private static int usual(List<PdfLetter> letters) {
    int[] turns = new int[4];
    letters.forEach(letter -> turns[letter.turn()]++);
    int most = Arrays.stream(turns).max().orElse(0);
    for (int turn = 0; turn < turns.length; turn++) {
      if (turns[turn] == most) {
        return turn;
      }
    }
    return 0;
  }

  /** Letters on the page's own lines; their glyphs are level already. */
  private List<Glyph> level() {
    return marks.text().stream()
        .filter(letter -> letter.turn() == turn.quarters())
        .map(PdfLetter::glyph)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What stands across the page's lines, such as the name of rows, in whole words. */
  private List<Glyph> words() {
    List<Glyph> words = new ArrayList<>();
    List<PdfLetter> word = new ArrayList<>();
    for (PdfLetter letter : marks.text()) {
      if (letter.turn() != turn.quarters()) {
        if (!word.isEmpty() && !isNext(word.get(word.size() - 1), letter)) {
          words.add(word(word));
          word.clear();
        }
        word.add(letter);
      }
    }
    if (!word.isEmpty()) {
      words.add(word(word));
    }
    words.removeIf(Glyph::isBlank);
    return words;
  }

  private static boolean isNext(PdfLetter last, PdfLetter letter) {
    Glyph glyph = letter.glyph();
    return last.turn() == letter.turn()
        && Math.abs(last.glyph().baseline() - glyph.baseline()) < 1
        && Math.abs(glyph.left() - last.glyph().right()) < 2 * glyph.size();
  }

  private Glyph word(List<PdfLetter> letters) {
    double x = letters.stream().mapToDouble(PdfLetter::x).average().orElse(0);
    double y = letters.stream().mapToDouble(PdfLetter::y).average().orElse(0);
    double size = letters.get(0).glyph().size();
    var place = turn.point(x, y);
    String said = GlyphText.of(letters.stream().map(PdfLetter::glyph).toList());
    return new Glyph(said, place.getX() - size / 2, place.getX() + size / 2, place.getY(), size);
  }

  /**
   * @return what stands in none of them, with a stand-in for each table
   */
  private List<Glyph> takeTables(List<Glyph> level, List<Glyph> words) {
    List<Glyph> outside = new ArrayList<>(level);
    for (RuledTable table : RuledTable.of(rulings)) {
      List<Glyph> all = new ArrayList<>(outside);
      all.addAll(words);
      Set<Glyph> inside = all.stream().filter(table::holds).collect(Collectors.toSet());
      inside.forEach(table::add);
      if (table.isTable()) {
        outside.removeIf(inside::contains);
        words.removeIf(inside::contains);
        outside.add(standIn(table));
      }
    }
    return outside;
  }

  private Glyph standIn(RuledTable table) {
    Glyph glyph = new Glyph("\ue000", table.left(), table.right(), table.top(), 1);
    stands.put(glyph, table);
    return glyph;
  }

  private void read(GlyphColumns.Area area) {
    List<List<Glyph>> rows = GlyphRows.of(area.glyphs());
    int row = 0;
    while (row < rows.size()) {
      GlyphGrid grid = grid(rows, row);
      RuledTable table = grid == null ? null : table(grid, rows.subList(row, row + grid.size()));
      if (grid != null && table != null) {
        blocks.add(table);
        row += grid.size();
      } else {
        add(rows.get(row), area.column());
        row++;
      }
    }
  }

  private @Nullable GlyphGrid grid(List<List<Glyph>> rows, int first) {
    int end = first;
    while (end < rows.size() && !holdsTable(rows.get(end))) {
      end++;
    }
    return end - first < 3 ? null : GlyphGrid.at(rows.subList(first, end));
  }

  private boolean holdsTable(List<Glyph> row) {
    return row.stream().anyMatch(stands::containsKey);
  }

  private @Nullable RuledTable table(GlyphGrid grid, List<List<Glyph>> rows) {
    List<RuledTable> tables = RuledTable.of(grid.rulings(rulings));
    if (tables.size() != 1) {
      return null;
    }
    rows.stream().flatMap(List::stream).filter(tables.get(0)::holds).forEach(tables.get(0)::add);
    return tables.get(0);
  }

  private void add(List<Glyph> row, String column) {
    List<Glyph> letters = row.stream().filter(glyph -> !stands.containsKey(glyph)).toList();
    if (letters.stream().anyMatch(glyph -> !glyph.isBlank())) {
      blocks.add(line(letters, column));
    }
    row.stream().map(stands::get).filter(Objects::nonNull).forEach(blocks::add);
  }

  private static PrintedLine line(List<Glyph> row, String column) {
    Glyph lowest = row.stream().max(Comparator.comparingDouble(Glyph::baseline)).orElseThrow();
    return new PrintedLine(
        GlyphText.of(row),
        GlyphRows.left(row),
        GlyphRows.right(row),
        GlyphRows.size(row),
        lowest.baseline(),
        column,
        false);
  }
}
