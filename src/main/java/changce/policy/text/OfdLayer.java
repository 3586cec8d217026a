package changce.policy.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;

/** Draws what stands in a layer of a page, object by object. */
final class OfdLayer {

  private static final double MOST = 255;

  private final CT_Layer layer;
  private final OfdColours colours;
  private final OfdSight sight;
  private final List<Ruling> rulings;

  OfdLayer(CT_Layer layer, OfdColours colours, OfdSight sight, List<Ruling> rulings) {
    this.layer = layer;
    this.colours = colours;
    this.sight = sight;
    this.rulings = rulings;
  }

  /**
   * @param drawn the words that it draws, seen or not, are added to them
   */
  void draw(List<OfdWords> drawn) {
    draw(layer, false, drawn);
  }

  private void draw(CT_PageBlock block, boolean off, List<OfdWords> drawn) {
    boolean hidden = off || OfdVisible.isOff(block);
    for (PageBlockType each : block.getPageBlocks()) {
      if (each instanceof TextObject text) {
        text(text, hidden, drawn);
      } else if (each instanceof CT_PageBlock inner) {
        draw(inner, hidden, drawn);
      } else if (each instanceof PathObject path && !hidden && !OfdVisible.isOff(path)) {
        path(path);
      } else if (each instanceof ImageObject image && !hidden && !OfdVisible.isOff(image)) {
        image(image);
      }
    }
  }

  private void text(TextObject text, boolean off, List<OfdWords> drawn) {
    for (TextCode code : text.getTextCodes()) {
      OfdWords words = OfdWords.of(text, code);
      drawn.add(words);
      if (off || !OfdVisible.shows(text)) {
        sight.hide(words);
      } else {
        sight.draw(words, colour(text), opacity(text.getAlpha()));
      }
    }
  }

  /** Letters with an outline stand out by it. */
  private @Nullable PageColour colour(TextObject text) {
    return Boolean.TRUE.equals(text.getStroke()) ? null : colours.fill(text, layer.getDrawParam());
  }

  private void path(PathObject path) {
    OfdRulings way = OfdRulings.addTo(rulings, path);
    CT_Color fill = colours.fill(path, layer.getDrawParam());
    if (!way.isFilled() || fill == null) {
      return;
    }
    PageBox box = clipped(way.box(), path.getBoundary());
    PageColour colour = OfdColours.colour(fill);
    double alpha = opacity(fill.getAlpha()) * opacity(path.getAlpha());
    if (way.isBox() && colour != null && path.getClips() == null) {
      sight.paint(box, colour, alpha, covers());
    } else {
      sight.shape(box);
    }
  }

  private void image(ImageObject image) {
    ST_Box place = image.getBoundary();
    if (place != null) {
      boolean whole = opacity(image.getAlpha()) >= 1 && image.getClips() == null;
      sight.picture(box(place), whole && covers() && colours.isOpaque(image));
    }
  }

  /** Some programs draw a background first wherever it is written. */
  private boolean covers() {
    return layer.getType() != Type.Background;
  }

  private static double opacity(@Nullable Integer alpha) {
    return alpha == null ? 1 : alpha / MOST;
  }

  private static PageBox clipped(PageBox box, @Nullable ST_Box bounds) {
    return bounds == null ? box : box.within(box(bounds));
  }

  private static PageBox box(ST_Box box) {
    double left = box.getTopLeftX() * OfdWords.POINTS;
    double top = box.getTopLeftY() * OfdWords.POINTS;
    return new PageBox(
        left,
        top,
        left + box.getWidth() * OfdWords.POINTS,
        top + box.getHeight() * OfdWords.POINTS);
  }
}
