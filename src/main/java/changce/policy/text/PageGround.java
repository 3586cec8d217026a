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
    FAINT,
    NONE
  }

  /**
   * @param colour null for a picture or a shape, behind which any letter may stand out
   */
  private record Paint(PageBox box, @Nullable PageColour colour) {}

  private final List<Paint> paints = new ArrayList<>();

  void paint(PageBox box, PageColour colour, double alpha) {
    PageColour under = at(box.middle(), box.height());
    boolean unknown = under == null && alpha < 1;
    PageColour ground = under == null ? PageColour.WHITE : under;
    paints.add(new Paint(box, unknown ? null : colour.over(ground, alpha)));
  }

  /** Nobody knows in which colours. */
  void picture(PageBox box) {
    paints.add(new Paint(box, null));
  }

  Contrast contrast(double x, double y, PageColour colour, double alpha) {
    PageColour ground = at(x, y);
    if (ground == null) {
      return Contrast.CLEAR;
    }
    PageColour shown = colour.over(ground, alpha);
    return shown.distance(ground) < LEAST_OF_ALL
        ? Contrast.NONE
        : Math.abs(shown.light() - ground.light()) < LEAST ? Contrast.FAINT : Contrast.CLEAR;
  }

  private @Nullable PageColour at(double x, double y) {
    for (int i = paints.size() - 1; i >= 0; i--) {
      if (paints.get(i).box().holds(x, y)) {
        return paints.get(i).colour();
      }
    }
    return PageColour.WHITE;
  }
}
