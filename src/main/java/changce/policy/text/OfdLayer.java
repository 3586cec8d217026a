package changce.policy.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CompositeObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;

/** Draws what stands in a layer of a page, object by object. */
final class OfdLayer {

  private static final double MOST = 255;

  /** Composites may hold others, and by mistake themselves. */
  private static final int DEEPEST = 6;

  private static final int MOST_COMPOSITES = 10_000;

  /**
   * What holds an object.
   *
   * @param off whether nothing in it is drawn
   * @param depth how many composites it stands in
   */
  private record Within(boolean off, OfdPlace place, OfdClip clip, int depth) {

    Within hidden(boolean also) {
      return new Within(off || also, place, clip, depth);
    }

    /** Whether nothing of the box is cut off. */
    boolean isWhole(PageBox box) {
      return clip.holds(box.left(), box.top()) && clip.holds(box.right(), box.bottom());
    }
  }

  private final CT_Layer layer;
  private final OfdColours colours;
  private final OfdSight sight;
  private final List<Ruling> rulings;
  private int composites;

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
    draw(layer, new Within(false, OfdPlace.ofPage(), OfdClip.NONE, 0), drawn);
  }

  private void draw(CT_PageBlock block, Within outer, List<OfdWords> drawn) {
    Within within = outer.hidden(OfdVisible.isOff(block));
    for (PageBlockType each : block.getPageBlocks()) {
      if (each instanceof TextObject text) {
        text(text, within, drawn);
      } else if (each instanceof CompositeObject composite) {
        composite(composite, within, drawn);
      } else if (each instanceof CT_PageBlock inner) {
        draw(inner, within, drawn);
      } else if (each instanceof PathObject path && !within.off() && !OfdVisible.isOff(path)) {
        path(path, within);
      } else if (each instanceof ImageObject image && !within.off() && !OfdVisible.isOff(image)) {
        image(image, within);
      }
    }
  }

  private void composite(CompositeObject composite, Within outer, List<OfdWords> drawn) {
    CT_PageBlock content = colours.drawn(composite);
    if (content == null || outer.depth() >= DEEPEST) {
      return;
    }
    if (++composites > MOST_COMPOSITES) {
      throw new IllegalStateException("too many composite objects");
    }
    OfdPlace place = outer.place();
    ST_Box box = composite.getBoundary();
    OfdClip own = outer.clip().of(composite, place);
    OfdClip clip = box == null ? own : own.within(place.box(box));
    boolean off = outer.off() || !OfdVisible.shows(composite);
    OfdPlace inner = place.of(box, composite.getCTM());
    draw(content, new Within(off, inner, clip, outer.depth() + 1), drawn);
  }

  private void text(TextObject text, Within within, List<OfdWords> drawn) {
    OfdPlace place = within.place().of(text.getBoundary(), text.getCTM());
    OfdClip clip = within.clip().of(text, within.place());
    boolean shows = !within.off() && OfdVisible.shows(text, place);
    for (TextCode code : text.getTextCodes()) {
      for (OfdWords words : OfdWords.of(text, code, within.place())) {
        drawn.add(words);
        if (shows) {
          sight.draw(words, colour(text), opacity(text.getAlpha()), clip);
        } else {
          sight.hide(words);
        }
      }
    }
  }

  /** Letters with an outline stand out by it. */
  private @Nullable PageColour colour(TextObject text) {
    return Boolean.TRUE.equals(text.getStroke()) ? null : colours.fill(text, layer.getDrawParam());
  }

  private void path(PathObject path, Within within) {
    OfdRulings way = OfdRulings.addTo(rulings, path, within.place());
    CT_Color fill = colours.fill(path, layer.getDrawParam());
    if (!way.isFilled() || fill == null) {
      return;
    }
    ST_Box bounds = path.getBoundary();
    PageBox box = bounds == null ? way.box() : way.box().within(within.place().box(bounds));
    PageColour colour = OfdColours.colour(fill);
    double alpha = opacity(fill.getAlpha()) * opacity(path.getAlpha());
    if (way.isBox() && colour != null && path.getClips() == null && within.isWhole(box)) {
      sight.paint(box, colour, alpha, covers());
    } else {
      sight.shape(box, colour, alpha);
    }
  }

  private void image(ImageObject image, Within within) {
    ST_Box place = image.getBoundary();
    if (place != null) {
      PageBox box = within.place().box(place);
      boolean whole =
          opacity(image.getAlpha()) >= 1 && image.getClips() == null && within.isWhole(box);
      sight.picture(box, whole && covers() && colours.isOpaque(image));
    }
  }

  /** Some programs draw a background first wherever it is written. */
  private boolean covers() {
    return layer.getType() != Type.Background;
  }

  private static double opacity(@Nullable Integer alpha) {
    return alpha == null ? 1 : alpha / MOST;
  }
}
