package changce.policy.text;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.OptVal;

/** The straight lines and thin bars of a path, and what it fills, in points. */
final class OfdRulings {

  private final List<Ruling> found;
  private final List<Point2D> way = new ArrayList<>();
  private final List<List<Point2D>> ways = new ArrayList<>();
  private boolean bent;
  private final boolean filled;
  private final boolean drawn;
  private final OfdPlace place;

  private OfdRulings(List<Ruling> found, PathObject path, OfdPlace outer) {
    this.found = found;
    this.filled = Boolean.TRUE.equals(path.getFill());
    this.drawn = !Boolean.FALSE.equals(path.getStroke());
    this.place = outer.of(path.getBoundary(), path.getCTM());
  }

  /**
   * @param outer what the path stands in
   * @return where it runs
   */
  static OfdRulings addTo(List<Ruling> rulings, PathObject path, OfdPlace outer) {
    OfdRulings reading = new OfdRulings(rulings, path, outer);
    if (path.getAbbreviatedData() != null) {
      AbbreviatedData.parse(path.getAbbreviatedData()).forEach(reading::go);
      reading.end();
    }
    return reading;
  }

  boolean isFilled() {
    return filled && !ways.isEmpty();
  }

  /** The part of the page that it keeps to. */
  PageBox box() {
    return PageBox.around(ways.stream().flatMap(List::stream).toList());
  }

  /** Whether it fills all of its box: a frame, a round or a slanting shape does not. */
  boolean isBox() {
    return !bent && ways.size() == 1 && box().isEdgeOf(ways.get(0));
  }

  private void go(OptVal step) {
    double[] values = step.getValues();
    switch (step.getOpt()) {
      case "S", "M" -> {
        end();
        reach(values);
      }
      case "L" -> reach(values);
      case "C" -> {
        if (!way.isEmpty()) {
          way.add(way.get(0));
        }
      }
      // No ruling bends: the way goes on behind the bend.
      default -> {
        bent = true;
        end();
        reach(values);
      }
    }
  }

  /** The last two numbers of a step are where it leads. */
  private void reach(double[] values) {
    if (values.length >= 2) {
      way.add(place.at(values[values.length - 2], values[values.length - 1]));
    }
  }

  private void end() {
    for (int i = 1; drawn && i < way.size(); i++) {
      add(
          Ruling.of(
              way.get(i - 1).getX(), way.get(i - 1).getY(), way.get(i).getX(), way.get(i).getY()));
    }
    if (filled && !way.isEmpty()) {
      PageBox box = PageBox.around(way);
      add(Ruling.bar(box.left(), box.top(), box.right(), box.bottom()));
    }
    if (way.size() > 1) {
      ways.add(List.copyOf(way));
    }
    way.clear();
  }

  private void add(@Nullable Ruling ruling) {
    if (ruling != null) {
      found.add(ruling);
    }
  }
}
