package changce.evaluation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say the same otherwise.
 *
 * @param words gives the sentence back as it is where there is nothing to reword
 */
record Rewording(String form, BiFunction<String, SplittableRandom, String> words) {

  /** Every match is written anew. */
  static Rewording each(String form, String pattern, Function<MatchResult, String> written) {
    Pattern compiled = Pattern.compile(pattern);
    return new Rewording(
        form,
        (sentence, random) ->
            compiled
                .matcher(sentence)
                .replaceAll(match -> Matcher.quoteReplacement(written.apply(match))));
  }

  /** One of the swaps that fit is made, wherever it fits; {@code $1} may stand in its words. */
  static Rewording oneOf(String form, List<Swap> swaps) {
    return new Rewording(
        form,
        (sentence, random) -> {
          List<Swap> fitting =
              swaps.stream().filter(swap -> swap.from().matcher(sentence).find()).toList();
          if (fitting.isEmpty()) {
            return sentence;
          }
          Swap swap = fitting.get(random.nextInt(fitting.size()));
          return swap.from().matcher(sentence).replaceAll(swap.to());
        });
  }

  String of(String sentence, SplittableRandom random) {
    return words.apply(sentence, random);
  }
}
