package changce.policy.text;

import changce.policy.text.PageGround.Contrast;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one sees of the words of a page: each is told in the order in which the page draws it. */
final class OfdSight {

  /** In points: what is smaller nobody reads. */
  private static final double SMALLEST = 1;

  private static final double MOST_OF_IT = 0.5;

  private final PageGround ground = new PageGround();
  private final List<OfdWords> seen = new ArrayList<>();
  private final List<OfdWords> behind = new ArrayList<>();
  private final List<OfdWords> unsure = new ArrayList<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final PageBox page;
  private double pictured;
  private int lettersHidden;

  /**
   * @param page what is outside it nobody sees
   */
  OfdSight(PageBox page) {
    this.page = page;
  }

  /** Words that are not drawn. */
  void hide(OfdWords words) {
    String text = words.text().strip();
    if (!text.isEmpty()) {
      hidden.add(text);
      lettersHidden += text.length();
    }
  }

  /**
   * @param colour null where it cannot be told
   * @param clip what is outside it nobody sees
   */
  void draw(OfdWords words, @Nullable PageColour colour, double alpha, OfdClip clip) {
    Predicate<Glyph> shows =
        glyph -> stands(glyph, clip) && contrast(glyph, colour, alpha) != Contrast.NONE;
    for (OfdWords piece : keep(words, shows)) {
      if (!piece.text().isBlank() && seen.stream().noneMatch(piece::repeats)) {
        seen.add(piece);
        unsure.addAll(piece.where(glyph -> contrast(glyph, colour, alpha) == Contrast.UNSURE));
      }
    }
  }

  private boolean stands(Glyph glyph, OfdClip clip) {
    PageBox body = body(glyph);
    double x = body.middle();
    double y = body.height();
    return glyph.size() >= SMALLEST && page.holds(x, y) && clip.holds(x, y);
  }

  private Contrast contrast(Glyph glyph, @Nullable PageColour colour, double alpha) {
    PageBox body = body(glyph);
    return colour == null
        ? Contrast.CLEAR
        : ground.contrast(body.middle(), body.height(), colour, alpha);
  }

  private List<OfdWords> keep(OfdWords words, Predicate<Glyph> kept) {
    words.where(kept.negate()).forEach(this::hide);
    return words.where(kept);
  }

  /** A box is filled. */
  void paint(PageBox box, PageColour colour, double alpha, boolean covers) {
    ground.paint(box, colour, alpha);
    if (alpha >= 1 && covers && !box.isThin()) {
      List<OfdWords> before = List.copyOf(seen);
      seen.clear();
      before.forEach(words -> seen.addAll(keep(words, glyph -> !box.holds(body(glyph)))));
    }
  }

  /** Some of a box is filled, nobody knows which part: anything behind it may stand out. */
  void shape(PageBox box, @Nullable PageColour colour, double alpha) {
    if (colour == null) {
      ground.picture(box);
    } else {
      ground.shape(box, colour, alpha);
    }
  }

  void picture(PageBox box, boolean opaque) {
    ground.picture(box);
    pictured += box.within(page).area();
    if (opaque) {
      List<OfdWords> before = List.copyOf(seen);
      seen.clear();
      for (OfdWords words : before) {
        behind.addAll(words.where(glyph -> box.holds(body(glyph))));
        seen.addAll(words.where(glyph -> !box.holds(body(glyph))));
      }
    }
  }

  private static PageBox body(Glyph glyph) {
    double wide = glyph.right() - glyph.left();
    return PageBox.between(
        new Point2D.Double(glyph.left() + wide * 0.15, glyph.baseline() - glyph.size() * 0.65),
        new Point2D.Double(glyph.right() - wide * 0.15, glyph.baseline() - glyph.size() * 0.1));
  }

  /** Whether the words stand behind the picture of a scanned page. */
  boolean isRecognised() {
    return pictured > MOST_OF_IT * page.area() && letters(behind) > letters(seen);
  }

  List<OfdWords> words() {
    List<OfdWords> words = new ArrayList<>(seen);
    if (isRecognised()) {
      words.addAll(behind);
    }
    return words;
  }

  /** In short; empty when nothing was left out. */
  String leftOut() {
    Set<String> all = new LinkedHashSet<>(hidden);
    if (!isRecognised()) {
      behind.forEach(words -> all.add(words.text().strip()));
    }
    return HiddenWords.inShort(all);
  }

  /** What is read and may not be seen, likewise. */
  String doubtful() {
    Set<String> all = new LinkedHashSet<>();
    unsure.stream()
        .filter(piece -> seen.stream().anyMatch(piece::isOf))
        .forEach(piece -> all.add(piece.text().strip()));
    return HiddenWords.inShort(all);
  }

  boolean hidesMost() {
    return lettersHidden > letters(words());
  }

  private static int letters(List<OfdWords> words) {
    return words.stream().mapToInt(each -> each.text().length()).sum();
  }
}
