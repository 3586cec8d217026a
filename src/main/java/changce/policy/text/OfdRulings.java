package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.graph.pathObj.AbbreviatedData;
import org.ofdrw.core.graph.pathObj.OptVal;

/** The straight lines and thin bars of a path, in points. */
final class OfdRulings {

  private final List<Ruling> found;
  private final List<double[]> way = new ArrayList<>();
  private final boolean filled;
  private final boolean drawn;
  private final double left;
  private final double top;
  private final double[] turn;

  private OfdRulings(List<Ruling> found, PathObject path) {
    ST_Box box = path.getBoundary();
    this.found = found;
    this.filled = Boolean.TRUE.equals(path.getFill());
    this.drawn = !Boolean.FALSE.equals(path.getStroke());
    this.left = box == null ? 0 : box.getTopLeftX();
    this.top = box == null ? 0 : box.getTopLeftY();
    this.turn = OfdWords.turn(path.getCTM());
  }

  static void addTo(List<Ruling> rulings, PathObject path) {
    if (path.getAbbreviatedData() != null) {
      OfdRulings reading = new OfdRulings(rulings, path);
      AbbreviatedData.parse(path.getAbbreviatedData()).forEach(reading::go);
      reading.end();
    }
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
        end();
        reach(values);
      }
    }
  }

  /** The last two numbers of a step are where it leads. */
  private void reach(double[] values) {
    if (values.length >= 2) {
      double x = values[values.length - 2];
      double y = values[values.length - 1];
      way.add(
          new double[] {
            (turn[0] * x + turn[2] * y + turn[4] + left) * OfdWords.POINTS,
            (turn[1] * x + turn[3] * y + turn[5] + top) * OfdWords.POINTS
          });
    }
  }

  private void end() {
    for (int i = 1; drawn && i < way.size(); i++) {
      add(Ruling.of(way.get(i - 1)[0], way.get(i - 1)[1], way.get(i)[0], way.get(i)[1]));
    }
    if (filled && !way.isEmpty()) {
      add(
          Ruling.bar(
              way.stream().mapToDouble(p -> p[0]).min().orElse(0),
              way.stream().mapToDouble(p -> p[1]).min().orElse(0),
              way.stream().mapToDouble(p -> p[0]).max().orElse(0),
              way.stream().mapToDouble(p -> p[1]).max().orElse(0)));
    }
    way.clear();
  }

  private void add(@Nullable Ruling ruling) {
    if (ruling != null) {
      found.add(ruling);
    }
  }
}
