package changce.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several figures for one thing that are parts of a whole: 前厅12个人加后厨8个人, or 总共20人，其中后厨8人.
 *
 * @param total how the whole is said in front of its figure
 * @param adds what stands between two parts of one whole
 * @param people who work somewhere, as a text ends that has their number next
 * @param others people who stand between two parts that are of different ones
 */
record Totals(Pattern total, Pattern adds, Pattern people, Pattern others) {

  /** What may stand between them and their number. */
  private static final String FEW = "[有就才共也都只还另]{0,3}";

  /** A figure and where it stood. */
  record Part(int start, int end, Value.Measured value) {

    Part(Mention mention, Value.Measured value) {
      this(mention.start(), mention.end(), value);
    }
  }

  static Totals read(DataNode root) {
    return root.find("parts").map(Totals::of).orElseGet(Totals::none);
  }

  private static Totals of(DataNode node) {
    String total = node.text("total");
    String people = "(?:%s)".formatted(node.text("people"));
    return new Totals(
        Pattern.compile("(?:%s)$".formatted(total)),
        Pattern.compile(node.text("adds")),
        Pattern.compile("%s(?:的|等)?(?:%s)*%s$".formatted(people, total, FEW)),
        Pattern.compile("^[，,、和跟]?(?:%s[的和跟、]?)+(?:%s)*%s$".formatted(people, total, FEW)));
  }

  static Totals none() {
    Pattern never = Pattern.compile("(?!)");
    return new Totals(never, never, never, never);
  }

  /** Whether a number that follows counts people who work somewhere. */
  boolean people(String ahead) {
    return people.matcher(ahead).find();
  }

  /**
   * @param parts in the order of the text, two at least
   * @return empty when the text does not say how they belong together
   */
  Optional<Value.Measured> whole(List<Part> parts, String text, Input input) {
    Optional<Part> said =
        parts.stream()
            .filter(part -> total.matcher(text.substring(0, part.start())).find())
            .findFirst();
    if (said.isPresent()) {
      return said.map(Part::value).filter(whole -> holds(whole, parts));
    }
    return added(parts, text) ? Optional.of(sum(parts, input)) : Optional.empty();
  }

  /** A whole that is less than one of its parts is none. */
  private static boolean holds(Value.Measured whole, List<Part> parts) {
    return parts.stream()
        .allMatch(part -> part.value().range().low().compareTo(whole.range().high()) <= 0);
  }

  private boolean added(List<Part> parts, String text) {
    for (int next = 1; next < parts.size(); next++) {
      String between = text.substring(parts.get(next - 1).end(), parts.get(next).start());
      if (!adds.matcher(between).find() && !others.matcher(between).find()) {
        return false;
      }
    }
    return true;
  }

  private static Value.Measured sum(List<Part> parts, Input input) {
    Range sum = parts.stream().map(part -> part.value().range()).reduce(Range::plus).orElseThrow();
    String said =
        parts.stream()
            .sorted(Comparator.comparingInt(Part::start))
            .map(part -> part.value().said())
            .collect(Collectors.joining("＋"));
    return new Value.Measured(sum, sum.exact() ? said + "＝" + Measure.written(sum, input) : said);
  }
}
