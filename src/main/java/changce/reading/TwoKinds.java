package changce.reading;

import changce.reading.LinearClassifier.Example;
import java.util.List;
import java.util.stream.Stream;

/** Tells lines of two kinds apart by the characters that they are written with. */
public final class TwoKinds {

  private static final double COST = 6;

  private enum Kind {
    ONE,
    OTHER
  }

  private final LinearClassifier<Kind> kinds;

  private TwoKinds(LinearClassifier<Kind> kinds) {
    this.kinds = kinds;
  }

  /**
   * @param one lines of the first kind; at least one, as of the other
   */
  public static TwoKinds learned(List<String> one, List<String> other) {
    List<Example<Kind>> seen =
        Stream.concat(
                one.stream().map(line -> example(line, Kind.ONE)),
                other.stream().map(line -> example(line, Kind.OTHER)))
            .toList();
    return new TwoKinds(LinearClassifier.learned(List.of(Kind.values()), seen, COST));
  }

  /** From 0, certainly of the other kind, to 1, certainly of the first. */
  public double first(String line) {
    return kinds.probabilities(new Features().runsOf(line).all()).getOrDefault(Kind.ONE, 0.5);
  }

  private static Example<Kind> example(String line, Kind is) {
    return new Example<>(new Features().runsOf(line).all(), is);
  }
}
