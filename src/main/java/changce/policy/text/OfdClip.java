package changce.policy.text;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.graph.pathObj.OptVal;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.clips.Area;
import org.ofdrw.core.pageDescription.clips.CT_Clip;
import org.ofdrw.core.pageDescription.clips.Clips;

/**
 * The parts of a page in which an object may be drawn.
 *
 * @param all each a few boxes; what is drawn stands in one box of each
 */
record OfdClip(List<List<PageBox>> all) {

  static final OfdClip NONE = new OfdClip(List.of());

  boolean holds(double x, double y) {
    return all.stream().allMatch(boxes -> boxes.stream().anyMatch(box -> box.holds(x, y)));
  }

  OfdClip within(PageBox box) {
    return with(List.of(box));
  }

  private OfdClip with(List<PageBox> boxes) {
    List<List<PageBox>> more = new ArrayList<>(all);
    more.add(boxes);
    return new OfdClip(List.copyOf(more));
  }

  /** With what the object itself says. */
  OfdClip of(CT_GraphicUnit<?> object, OfdPlace outer) {
    Clips clips = object.getClips();
    OfdClip clip = this;
    for (CT_Clip each : clips == null ? List.<CT_Clip>of() : clips.getClips()) {
      List<PageBox> boxes = boxes(each, object, outer);
      clip = boxes == null ? clip : clip.with(boxes);
    }
    return clip;
  }

  /**
   * Programs measure a clip from the object's box, turned as the object is or not, or from where
   * that box is measured from: what is in any of them may be seen.
   *
   * @return null where it cannot be told
   */
  private static @Nullable List<PageBox> boxes(
      CT_Clip clip, CT_GraphicUnit<?> object, OfdPlace outer) {
    ST_Box box = object.getBoundary();
    List<OfdPlace> places = List.of(outer, outer.of(box, null), outer.of(box, object.getCTM()));
    List<PageBox> boxes = new ArrayList<>();
    for (Area area : clip.getAreas()) {
      if (!(area.getClipObj() instanceof CT_Path path)) {
        return null;
      }
      for (OfdPlace place : places) {
        PageBox around = around(path, place.of(null, area.getCTM()));
        if (around == null) {
          return null;
        }
        boxes.add(around);
      }
    }
    return boxes.isEmpty() ? null : boxes;
  }

  /**
   * Bends keep within the points that they are told by, arcs do not; a box without height is a
   * program's mistake with upright text.
   */
  private static @Nullable PageBox around(CT_Path path, OfdPlace outer) {
    OfdPlace place = outer.of(path.getBoundary(), path.getCTM());
    List<Point2D> points = new ArrayList<>();
    for (OptVal step : steps(path)) {
      if (step.getOpt().equals("A")) {
        return null;
      }
      double[] values = step.getValues();
      for (int i = 0; i + 1 < values.length; i += 2) {
        points.add(place.at(values[i], values[i + 1]));
      }
    }
    PageBox box = PageBox.around(points);
    return box.isEmpty() ? null : box;
  }

  private static List<OptVal> steps(CT_Path path) {
    String said = path.getAbbreviatedData();
    return said == null ? List.of() : List.copyOf(AbbreviatedData.parse(said));
  }
}
