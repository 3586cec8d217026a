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
        finish(run, base, written);
        base = under;
      }
      (goesOn || under != null ? run : written).add(glyph);
    }
    finish(run, base, written);
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

  private static void finish(List<Glyph> run, @Nullable Glyph base, List<Glyph> written) {
    if (!run.isEmpty() && base != null) {
      StringBuilder said = new StringBuilder();
      run.forEach(glyph -> said.append(glyph.text()));
      written.add(
          new Glyph(
              raised(said.toString().strip()),
              run.get(0).left(),
              run.get(run.size() - 1).right(),
              base.baseline(),
              base.size()));
    }
    run.clear();
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
