package changce.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells the text of a page from what is laid over it: watermarks slant, are faint, or stand in the
 * way of other letters, larger than they or again and again; hidden text nobody sees.
 */
final class PdfMarks {

  private static final double LARGE = 1.6;
  private static final int OFTEN = 3;

  private final List<PdfLetter> text = new ArrayList<>();
  private final List<PdfLetter> marks = new ArrayList<>();
  private boolean recognised;

  private PdfMarks() {}

  /**
   * @param pictured whether a picture takes most of the page, as of a scan
   */
  static PdfMarks of(List<PdfLetter> letters, boolean pictured) {
    PdfMarks marks = new PdfMarks();
    boolean alone =
        letters.stream()
            .noneMatch(letter -> letter.is(PdfSight.SEEN) || letter.is(PdfSight.UNSURE));
    marks.recognised = (pictured || alone) && mostly(letters, letter -> letter.is(PdfSight.BEHIND));
    boolean faint = mostly(letters, letter -> letter.is(PdfSight.FAINT));
    for (PdfLetter letter : letters) {
      boolean shown =
          switch (letter.sight()) {
            case SEEN, UNSURE -> true;
            case FAINT -> faint;
            case HIDDEN -> false;
            case BEHIND -> marks.recognised;
          };
      (shown && !letter.slants() ? marks.text : marks.marks).add(letter);
    }
    marks.partLaidOver();
    return marks;
  }

  private static boolean mostly(List<PdfLetter> letters, Predicate<PdfLetter> kind) {
    return letters.stream().filter(kind).count() * 2 > letters.size();
  }

  /** Whether more of the page is hidden than is read. */
  boolean hideMost() {
    return marks.stream().filter(letter -> letter.is(PdfSight.HIDDEN)).count() > text.size();
  }

  /** The letters of the page. */
  List<PdfLetter> text() {
    return text;
  }

  /** Whether the text stands behind a picture of the page. */
  boolean isRecognised() {
    return recognised;
  }

  /** What was left out, each once, in short; empty when nothing was. */
  String leftOut() {
    return inShort(marks);
  }

  /** What was read and may not be seen, likewise. */
  String doubtful() {
    return inShort(text.stream().filter(letter -> letter.is(PdfSight.UNSURE)).toList());
  }

  private static String inShort(List<PdfLetter> letters) {
    Set<String> said = new LinkedHashSet<>();
    shows(letters).values().forEach(show -> said.add(said(show)));
    said.removeIf(String::isBlank);
    return HiddenWords.inShort(said);
  }

  private static String said(List<PdfLetter> show) {
    return show.stream().map(letter -> letter.glyph().text()).collect(Collectors.joining()).strip();
  }

  private static Map<Integer, List<PdfLetter>> shows(List<PdfLetter> letters) {
    return letters.stream()
        .collect(
            Collectors.groupingBy(
                PdfLetter::show, java.util.LinkedHashMap::new, Collectors.toList()));
  }

  private void partLaidOver() {
    double size = GlyphRows.size(text.stream().map(PdfLetter::glyph).toList());
    Map<Integer, List<PdfLetter>> shows = shows(text);
    Map<String, Long> times =
        shows.values().stream()
            .map(PdfMarks::said)
            .filter(said -> said.length() > 1)
            .collect(Collectors.groupingBy(said -> said, Collectors.counting()));
    Set<String> words = new LinkedHashSet<>();
    Set<Double> sizes = new LinkedHashSet<>();
    for (List<PdfLetter> show : shows.values()) {
      boolean large = show.get(0).glyph().size() > LARGE * size;
      boolean often = times.getOrDefault(said(show), 0L) >= OFTEN;
      if ((large || often) && show.stream().anyMatch(this::liesOver)) {
        words.add(said(show));
        if (large) {
          sizes.add(show.get(0).glyph().size());
        }
      }
    }
    text.removeIf(
        letter -> {
          boolean mark =
              sizes.contains(letter.glyph().size())
                  || words.contains(said(shows.getOrDefault(letter.show(), List.of())));
          return mark && marks.add(letter);
        });
  }

  private boolean liesOver(PdfLetter mark) {
    return !mark.glyph().isBlank()
        && text.stream().anyMatch(other -> other.show() != mark.show() && meet(mark, other));
  }

  /** The inner parts of both share a place. */
  private static boolean meet(PdfLetter one, PdfLetter other) {
    return !other.glyph().isBlank()
        && one.turn() == other.turn()
        && Math.min(right(one), right(other)) > Math.max(left(one), left(other))
        && Math.min(foot(one), foot(other)) > Math.max(head(one), head(other));
  }

  private static double left(PdfLetter letter) {
    return letter.glyph().left() + wide(letter) * 0.15;
  }

  private static double right(PdfLetter letter) {
    return letter.glyph().right() - wide(letter) * 0.15;
  }

  private static double wide(PdfLetter letter) {
    return letter.glyph().right() - letter.glyph().left();
  }

  private static double head(PdfLetter letter) {
    return letter.glyph().baseline() - letter.glyph().size() * 0.65;
  }

  private static double foot(PdfLetter letter) {
    return letter.glyph().baseline() - letter.glyph().size() * 0.1;
  }
}
