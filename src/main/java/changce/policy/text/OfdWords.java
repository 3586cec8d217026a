package changce.policy.text;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;

/**
 * Words that an OFD places together, in points.
 *
 * @param ends where each letter ends
 */
record OfdWords(
    String text, double left, double right, double baseline, double size, List<Double> ends) {

  /** OFD measures in millimetres. */
  static final double POINTS = 72 / 25.4;

  private static final double USUAL_SIZE = 4;

  /**
   * One for each line that the words go along.
   *
   * @param outer what the object stands in
   */
  static List<OfdWords> of(TextObject object, TextCode code, OfdPlace outer) {
    String text = code.getContent() == null ? "" : code.getContent();
    double size = object.getSize() == null ? USUAL_SIZE : object.getSize();
    double x = code.getX() == null ? 0 : code.getX();
    double y = code.getY() == null ? 0 : code.getY();
    OfdPlace place = outer.of(object.getBoundary(), object.getCTM());
    List<Double> across = steps(code.getDeltaX(), text, size);
    List<Double> down = steps(code.getDeltaY(), text, 0);
    List<OfdWords> lines = new ArrayList<>();
    int from = 0;
    for (int end : ends(down, size / 4)) {
      Point2D start = place.at(x, y);
      List<Double> ends = new ArrayList<>();
      double at = start.getX();
      for (int i = from; i < end; i++) {
        boolean back = i == end - 1 && end < text.length();
        at += (back ? size * width(text.charAt(i)) : across.get(i)) * place.along();
        ends.add(at);
        x += across.get(i);
        y += down.get(i);
      }
      ST_Box box = ends.size() < text.length() ? null : object.getBoundary();
      double right = box == null ? at : right(outer.box(box), start.getX(), at);
      double high = size * place.high();
      String line = text.substring(from, end);
      lines.add(new OfdWords(line, start.getX(), right, start.getY(), high, ends));
      from = end;
    }
    return lines;
  }

  /** Behind which letters lines end; words that go down letter by letter are one line. */
  private static List<Integer> ends(List<Double> down, double least) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < down.size() - 1; i++) {
      if (Math.abs(down.get(i)) > least) {
        ends.add(i + 1);
      }
    }
    if (2 * ends.size() >= down.size()) {
      ends.clear();
    }
    ends.add(down.size());
    return ends;
  }

  /** Where the box ends; a box much wider than the letters, as of the whole page, says nothing. */
  private static double right(PageBox box, double left, double end) {
    return box.right() - left > 1.3 * (end - left) ? end : box.right();
  }

  /** Whether the other is drawn over it, as for bold letters. */
  boolean repeats(OfdWords other) {
    return text.equals(other.text)
        && Math.abs(left - other.left) < size / 4
        && Math.abs(baseline - other.baseline) < size / 4;
  }

  /** Whether it is a piece of the other. */
  boolean isOf(OfdWords other) {
    return Math.abs(baseline - other.baseline) < size / 4
        && left > other.left - size / 4
        && left < other.ends.stream().mapToDouble(Double::doubleValue).max().orElse(other.left)
        && other.text.contains(text);
  }

  /**
   * How far it is from each letter to the next: as the file says, {@code g 3 5} for three steps of
   * five, else by the size.
   */
  private static List<Double> steps(@Nullable ST_Array delta, String text, double size) {
    List<String> written = delta == null ? List.of() : delta.getArray();
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < written.size() && steps.size() < text.length(); i++) {
      boolean many = written.get(i).equals("g") && i + 2 < written.size();
      int times = many ? Math.min(text.length(), Integer.parseInt(written.get(i + 1))) : 1;
      i += many ? 2 : 0;
      steps.addAll(Collections.nCopies(times, Double.parseDouble(written.get(i))));
    }
    for (int i = steps.size(); i < text.length(); i++) {
      steps.add(size * width(text.charAt(i)));
    }
    return steps;
  }

  private static double width(char c) {
    return c < 128 ? 0.5 : 1;
  }

  void goInto(List<RuledTable> tables) {
    for (Glyph glyph : glyphs()) {
      tables.stream().filter(t -> t.holds(glyph)).findFirst().ifPresent(t -> t.add(glyph));
    }
  }

  /** The table that its first letter stands in. */
  @Nullable RuledTable in(List<RuledTable> tables) {
    List<Glyph> glyphs = glyphs();
    return glyphs.isEmpty()
        ? null
        : tables.stream().filter(table -> table.holds(glyphs.get(0))).findFirst().orElse(null);
  }

  /** The pieces of it that are left of the letters that are kept, in order. */
  List<OfdWords> where(Predicate<Glyph> kept) {
    List<Glyph> glyphs = glyphs();
    List<OfdWords> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || !kept.test(glyphs.get(i))) {
        if (from < i) {
          pieces.add(piece(from, i));
        }
        from = i + 1;
      }
    }
    return pieces;
  }

  private OfdWords piece(int from, int end) {
    return new OfdWords(
        text.substring(from, end),
        from == 0 ? left : ends.get(from - 1),
        end == text.length() ? right : ends.get(end - 1),
        baseline,
        size,
        ends.subList(from, end));
  }

  /** With what stands small above a line written on that line, as raised. */
  static List<OfdWords> raised(List<OfdWords> words) {
    IdentityHashMap<Glyph, OfdWords> known = new IdentityHashMap<>();
    List<Glyph> glyphs = new ArrayList<>();
    for (OfdWords each : words) {
      Glyph glyph =
          new Glyph(
              each.text, each.left, each.ends.get(each.ends.size() - 1), each.baseline, each.size);
      known.put(glyph, each);
      glyphs.add(glyph);
    }
    return RaisedGlyphs.written(glyphs).stream()
        .map(glyph -> known.getOrDefault(glyph, of(glyph)))
        .toList();
  }

  private static OfdWords of(Glyph glyph) {
    int letters = glyph.text().length();
    double step = (glyph.right() - glyph.left()) / Math.max(1, letters);
    List<Double> ends = new ArrayList<>();
    for (int i = 1; i <= letters; i++) {
      ends.add(glyph.left() + i * step);
    }
    return new OfdWords(
        glyph.text(), glyph.left(), glyph.right(), glyph.baseline(), glyph.size(), ends);
  }

  private List<Glyph> glyphs() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      double start = i == 0 ? left : ends.get(i - 1);
      glyphs.add(new Glyph(text.substring(i, i + 1), start, ends.get(i), baseline, size));
    }
    return glyphs;
  }
}
