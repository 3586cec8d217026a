package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page has painted so far behind its letters, white where nothing is. */
final class PageGround {

  /** Less between a letter and its ground is a watermark, or hidden. */
  private static final double LEAST = 0.35;

  /** Less of any colour between them, and nobody can read it. */
  private static final double LEAST_OF_ALL = 0.1;

  /** How letters stand out from what is behind them. */
  enum Contrast {
    CLEAR,
    /** Not on the ground that is known, and nobody knows what was painted on it. */
    UNSURE,
    FAINT,
    NONE
  }

  /**
   * @param colour null for a picture, on which any letter may stand out
   * @param whole whether that is all of the box, or only some of it
   */
  private record Paint(PageBox box, @Nullable PageColour colour, boolean whole) {

    boolean isKnown() {
      return whole && colour != null;
    }
  }

  private static final Paint PAPER = new Paint(new PageBox(0, 0, 0, 0), PageColour.WHITE, true);

  private final List<Paint> paints = new ArrayList<>();

  void paint(PageBox box, PageColour colour, double alpha) {
    paint(box, colour, alpha, true);
  }

  /** Of which some is painted, nobody knows which part. */
  void shape(PageBox box, PageColour colour, double alpha) {
    paint(box, colour, alpha, false);
  }

  private void paint(PageBox box, PageColour colour, double alpha, boolean whole) {
    Paint under = top(box.middle(), box.height());
    PageColour ground = under.colour();
    boolean known = ground != null && under.whole();
    PageColour shown = known && ground != null ? colour.over(ground, alpha) : colour;
    paints.add(new Paint(box, known || alpha >= 1 ? shown : null, whole));
  }

  /** Nobody knows in which colours. */
  void picture(PageBox box) {
    paints.add(new Paint(box, null, true));
  }

  Contrast contrast(double x, double y, PageColour colour, double alpha) {
    Contrast contrast = contrast(known(x, y), colour, alpha);
    if (top(x, y).isKnown()) {
      return contrast;
    }
    return contrast == Contrast.NONE ? Contrast.UNSURE : Contrast.CLEAR;
  }

  private static Contrast contrast(PageColour ground, PageColour colour, double alpha) {
    PageColour shown = colour.over(ground, alpha);
    return shown.distance(ground) < LEAST_OF_ALL
        ? Contrast.NONE
        : Math.abs(shown.light() - ground.light()) < LEAST ? Contrast.FAINT : Contrast.CLEAR;
  }

  /** What was painted there last. */
  private Paint top(double x, double y) {
    for (int i = paints.size() - 1; i >= 0; i--) {
      if (paints.get(i).box().holds(x, y)) {
        return paints.get(i);
      }
    }
    return PAPER;
  }

  /** The last colour that may be seen there. */
  private PageColour known(double x, double y) {
    for (int i = paints.size() - 1; i >= 0; i--) {
      PageColour colour = paints.get(i).colour();
      if (colour != null && paints.get(i).box().holds(x, y)) {
        return colour;
      }
    }
    return PageColour.WHITE;
  }
}
