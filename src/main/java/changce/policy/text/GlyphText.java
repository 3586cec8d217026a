package changce.policy.text;

import java.util.Arrays;
import java.util.List;

/**
 * What the letters of a row say. Letters that stand apart evenly are one word, 长 沙 市; a gap that is
 * wider than theirs parts words.
 */
final class GlyphText {

  private static final double APART = 0.8;
  private static final double TYPED = 0.2;
  private static final double LATIN = 0.2;
  private static final double EVEN = 0.15;
  private static final double WIDEST = 2;
  private static final int FEWEST = 3;
  private static final String STOPS = "，。；：、！？）》”";

  private final List<Glyph> row;
  private final double[] gaps;

  private GlyphText(List<Glyph> letters) {
    this.row = letters.stream().filter(glyph -> !glyph.isBlank()).toList();
    this.gaps = new double[Math.max(0, row.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (row.get(i + 1).left() - row.get(i).right()) / row.get(i + 1).size();
    }
  }

  static String of(List<Glyph> letters) {
    return new GlyphText(letters).text(letters);
  }

  private String text(List<Glyph> letters) {
    double[] spacing = spacing();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      if (i > 0 && parts(i - 1, spacing[i - 1], typed(letters, row.get(i - 1), row.get(i)))) {
        text.append(' ');
      }
      text.append(row.get(i).text());
    }
    return text.toString().strip();
  }

  private boolean parts(int gap, double spacing, boolean typed) {
    boolean latin = latin(row.get(gap)) && latin(row.get(gap + 1));
    double wider = gaps[gap] - spacing;
    boolean spaced = spacing > 0;
    if (STOPS.contains(row.get(gap + 1).text())) {
      return false;
    }
    return wider > (latin && !spaced ? LATIN : APART) || (typed && !spaced && wider > TYPED);
  }

  private static boolean typed(List<Glyph> letters, Glyph before, Glyph behind) {
    return letters.subList(letters.indexOf(before), letters.indexOf(behind)).stream()
        .anyMatch(Glyph::isBlank);
  }

  /** How far letters stand apart that are set so, by gap; 0 where they are not. */
  private double[] spacing() {
    double[] spacing = new double[gaps.length];
    double usual = usual();
    if (usual > EVEN && usual < WIDEST && isSpaced(0, gaps.length)) {
      Arrays.fill(spacing, usual);
      return spacing;
    }
    int first = 0;
    while (first < gaps.length) {
      int end = first + 1;
      while (end < gaps.length && Math.abs(gaps[end] - gaps[first]) < EVEN) {
        end++;
      }
      if (gaps[first] > EVEN && gaps[first] < WIDEST && isSpaced(first, end)) {
        Arrays.fill(spacing, first, end, average(first, end));
      }
      first = end;
    }
    return spacing;
  }

  /** Of a line that is set apart as a whole. */
  private double usual() {
    double[] sorted = gaps.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private double average(int first, int end) {
    return Arrays.stream(gaps, first, end).average().orElse(0);
  }

  /** Digits far apart are columns. */
  private boolean isSpaced(int first, int end) {
    long chinese =
        row.subList(first, end + 1).stream()
            .filter(glyph -> glyph.text().charAt(0) >= 0x2e80)
            .count();
    return chinese >= 2 && (end - first >= FEWEST || (end - first == 2 && chinese == FEWEST));
  }

  private static boolean latin(Glyph glyph) {
    char c = glyph.text().charAt(0);
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
