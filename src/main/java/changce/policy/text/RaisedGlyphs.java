package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes small letters that stand above their line as raised ones, so that 20 with the mark of a
 * note is never read as 201.
 */
final class RaisedGlyphs {

  private static final double SMALL = 0.8;
  private static final Pattern NUMBER = Pattern.compile("[\\[［(（〔]?\\s*(\\d{1,2})\\s*[\\]］)）〕]?");

  private RaisedGlyphs() {}

  static List<Glyph> written(List<Glyph> glyphs) {
    double size = GlyphRows.size(glyphs);
    List<Glyph> written = new ArrayList<>();
    List<Glyph> run = new ArrayList<>();
    Glyph base = null;
    for (Glyph glyph : glyphs) {
      Glyph under = glyph.size() < SMALL * size && !glyph.isBlank() ? base(glyph, glyphs) : null;
      boolean goesOn =
          !run.isEmpty() && glyph.size() < SMALL * size && isNext(run.get(run.size() - 1), glyph);
      if (!goesOn) {
        finish(run, base, written, glyphs);
        base = under;
      }
      (goesOn || under != null ? run : written).add(glyph);
    }
    finish(run, base, written, glyphs);
    return written;
  }

  private static boolean isNext(Glyph last, Glyph glyph) {
    return Math.abs(last.baseline() - glyph.baseline()) < 1
        && Math.abs(glyph.left() - last.right()) < glyph.size();
  }

  /** The larger letter that it stands beside. */
  private static @Nullable Glyph base(Glyph small, List<Glyph> glyphs) {
    return glyphs.stream()
        .filter(other -> !other.isBlank() && other.size() * SMALL >= small.size())
        .filter(
            other ->
                Math.abs(small.left() - other.right()) < 0.5 * other.size()
                    || Math.abs(other.left() - small.right()) < 0.5 * other.size())
        .filter(other -> small.baseline() < other.baseline() - 0.15 * other.size())
        .filter(other -> small.baseline() > other.baseline() - 0.75 * other.size())
        .findFirst()
        .orElse(null);
  }

  private static void finish(
      List<Glyph> run, @Nullable Glyph base, List<Glyph> written, List<Glyph> all) {
    if (!run.isEmpty() && base != null) {
      StringBuilder said = new StringBuilder();
      run.forEach(glyph -> said.append(glyph.text()));
      Glyph last = run.get(run.size() - 1);
      Glyph whole =
          new Glyph(
              said.toString().strip(),
              run.get(0).left(),
              last.right(),
              last.baseline(),
              last.size());
      written.add(written(whole, base, all));
    }
    run.clear();
  }

  /** On the line of the larger letter: half of a fraction as it is, all else raised. */
  private static Glyph written(Glyph small, Glyph base, List<Glyph> all) {
    boolean number = small.text().matches("\\d{1,3}");
    boolean behind = base.right() - small.left() < base.size() * 0.5;
    String before = behind && base.left() < small.left() ? base.text() : "";
    if (number && all.stream().anyMatch(other -> isStroke(other, small, all))) {
      return base(MixedNumber.upperHalf(before, small.text()), small.left(), small.right(), base);
    }
    double lower =
        all.stream()
            .filter(other -> number && isBelow(other, small))
            .mapToDouble(Glyph::left)
            .min()
            .orElse(Double.NaN);
    return Double.isNaN(lower)
        ? base(raised(small.text()), small.left(), small.right(), base)
        : base(
            MixedNumber.upperHalf(before, small.text()) + "/",
            Math.min(lower, small.left()) - 0.01,
            lower,
            base);
  }

  private static Glyph base(String text, double left, double right, Glyph base) {
    return new Glyph(text, left, right, base.baseline(), base.size());
  }

  private static boolean isStroke(Glyph stroke, Glyph small, List<Glyph> all) {
    return stroke.text().matches("[/⁄]")
        && Math.abs(stroke.left() - small.right()) < 0.5 * stroke.size()
        && Math.abs(stroke.baseline() - small.baseline()) < stroke.size()
        && all.stream()
            .anyMatch(
                lower ->
                    lower.text().matches("\\d+")
                        && Math.abs(lower.left() - stroke.right()) < 0.5 * stroke.size()
                        && Math.abs(lower.baseline() - stroke.baseline()) < stroke.size());
  }

  /** The lower half of a fraction that is drawn upright, as small as the upper one. */
  private static boolean isBelow(Glyph lower, Glyph small) {
    double down = lower.baseline() - small.baseline();
    return lower.text().matches("\\d{1,3}")
        && Math.abs(lower.size() - small.size()) < 0.2 * small.size()
        && lower.right() > small.left()
        && lower.left() < small.right()
        && down > 0.8 * small.size()
        && down < 2 * small.size();
  }

  private static String raised(String said) {
    if (said.matches("[-−–]\\d{1,2}")) {
      return RaisedPower.raisedDigits("-" + said.substring(1));
    }
    Matcher number = NUMBER.matcher(said);
    if (!number.matches()) {
      return NoteMarks.raised("字", said);
    }
    return RaisedPower.raisedDigits(number.group(1));
  }
}
