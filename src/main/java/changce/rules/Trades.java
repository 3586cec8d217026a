package changce.rules;

import changce.reading.TextKinds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a business's trade from how it is described, where no word of an option stands or several
 * do. Learned from the lines of {@code trades.yml}.
 *
 * @param kinds null when there are no lines
 */
record Trades(@Nullable TextKinds kinds) {

  /** With {@link #AHEAD}, 93 of 100 that are taken are right, of lines left out of learning. */
  private static final double SURE = 0.3;

  /** A part of a sentence may be about anything; another one must not tell another trade. */
  private static final double SURE_OF_A_PART = 0.6;

  private static final Pattern PARTED = Pattern.compile("[，。；！？,;!?\\s]+");

  /** Letters of a part that tells a trade. */
  private static final int SHORTEST = 4;

  /** So many times as probable as the next one. */
  private static final double AHEAD = 3;

  /** Of what speaks against the only word that stands there. */
  private static final double OTHERWISE = 0.5;

  /** Below it the trade of a word is not what is described. */
  private static final double HARDLY = 0.15;

  static Trades none() {
    return new Trades(null);
  }

  static Trades read(String yaml) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    DataNode.read(yaml).entries().forEach((trade, said) -> lines.put(trade, said.texts()));
    return new Trades(lines.size() < 2 ? null : TextKinds.learned(lines));
  }

  /**
   * @param options that words stand for; empty when none does
   * @return the one that is meant, or those between which it must be asked; {@code options} where
   *     the description tells no more
   */
  List<Input.Option> meant(String text, Input input, List<Input.Option> options) {
    if (kinds == null || input.options().stream().allMatch(one -> one.trades().isEmpty())) {
      return options;
    }
    Map<String, Double> probable = kinds.probabilities(text);
    if (options.size() == 1) {
      return orAnother(options.get(0), input, probable);
    }
    List<Input.Option> open = options.isEmpty() ? input.options() : options;
    return likeliest(open, probable)
        .filter(one -> ahead(one, open, probable, SURE))
        .or(() -> ofAPart(kinds, text, open))
        .map(List::of)
        .orElse(options);
  }

  /** In a long story the trade is said in one part: 我们是做企业管理咨询的，58个人，老会计讲…. */
  private static Optional<Input.Option> ofAPart(
      TextKinds kinds, String text, List<Input.Option> open) {
    List<Map<String, Double>> parts =
        Stream.of(PARTED.split(text, -1))
            .filter(part -> part.length() >= SHORTEST)
            .map(kinds::probabilities)
            .toList();
    return told(parts, open, SURE).size() == 1
        ? told(parts, open, SURE_OF_A_PART).stream().findFirst()
        : Optional.empty();
  }

  private static List<Input.Option> told(
      List<Map<String, Double>> parts, List<Input.Option> open, double sure) {
    return parts.stream()
        .flatMap(part -> likeliest(open, part).filter(one -> ahead(one, open, part, sure)).stream())
        .distinct()
        .toList();
  }

  private static boolean ahead(
      Input.Option one, List<Input.Option> open, Map<String, Double> probable, double sure) {
    double likely = probability(one, probable);
    return likely >= sure
        && open.stream()
            .filter(other -> !other.equals(one))
            .allMatch(other -> likely >= AHEAD * probability(other, probable));
  }

  /** 给别人的厂做系统 names a plant and is none. */
  private static List<Input.Option> orAnother(
      Input.Option worded, Input input, Map<String, Double> probable) {
    return likeliest(input.options(), probable)
        .filter(other -> !other.equals(worded) && probability(other, probable) >= OTHERWISE)
        .filter(other -> probability(worded, probable) < HARDLY)
        .map(other -> List.of(worded, other))
        .orElse(List.of(worded));
  }

  private static Optional<Input.Option> likeliest(
      List<Input.Option> options, Map<String, Double> probable) {
    return options.stream().max(Comparator.comparingDouble(one -> probability(one, probable)));
  }

  private static double probability(Input.Option option, Map<String, Double> probable) {
    return option.trades().stream()
        .mapToDouble(trade -> probable.getOrDefault(trade, 0.0))
        .max()
        .orElse(0);
  }
}
