package changce.answering;

import changce.rules.RuleReply;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a question was understood, as it is kept with its answer: what {@link Understood} says but
 * for the question's own words. Enum values by their words, probabilities from 0 to 1.
 *
 * @param screening what it was screened as
 * @param route what kind of thing it was taken for
 * @param matters whose matter it is
 * @param unnamed that it does not say what it is about
 * @param asked what kind of thing each of its parts asks for
 * @param subjects names of policies and subjects that it names
 * @param past the day it looks back to; null when it asks of today
 */
public record Explained(
    String screening,
    Map<String, Double> screenings,
    String route,
    Map<String, Double> kinds,
    Map<String, Double> matters,
    double unnamed,
    List<String> asked,
    List<String> subjects,
    List<Place> places,
    @Nullable LocalDate past,
    RuleSaid rule) {

  /**
   * @param ours whether the library holds its policies
   * @param role what it is named for
   */
  public record Place(String name, boolean ours, String role) {}

  /**
   * @param said {@code result}, {@code ask_back}, {@code refused}, {@code left} or {@code none}
   * @param rule which one, null where none is named
   * @param detail the input that is asked for, or why there is no result; null otherwise
   */
  public record RuleSaid(String said, @Nullable String rule, @Nullable String detail) {

    static RuleSaid of(RuleReply reply) {
      if (reply instanceof RuleReply.Result result) {
        return new RuleSaid("result", result.rule(), null);
      }
      if (reply instanceof RuleReply.AskBack ask) {
        return new RuleSaid("ask_back", ask.rule(), ask.input());
      }
      if (reply instanceof RuleReply.Refused refused) {
        return new RuleSaid("refused", null, word(refused.why()));
      }
      return new RuleSaid(reply instanceof RuleReply.Left ? "left" : "none", null, null);
    }
  }

  static Explained of(Understood understood) {
    return new Explained(
        understood.screening().word(),
        words(understood.reading().screenings()),
        understood.route().word(),
        words(understood.reading().kinds()),
        words(understood.reading().matters()),
        understood.reading().unnamed(),
        understood.kinds(),
        understood.matters().stream().sorted().toList(),
        understood.places().stream()
            .map(place -> new Place(place.name(), place.ours(), word(place.role())))
            .toList(),
        understood.past(),
        RuleSaid.of(understood.rule()));
  }

  /** The likeliest first. */
  private static Map<String, Double> words(Map<? extends Enum<?>, Double> probabilities) {
    Map<String, Double> words = new LinkedHashMap<>();
    probabilities.entrySet().stream()
        .sorted(Comparator.comparingDouble(one -> -one.getValue()))
        .forEach(one -> words.put(word(one.getKey()), one.getValue()));
    return words;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
