package changce.answering;

import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.writing.Numerals;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The articles that a question names by number, 第18条, and whether a clause is or tells one. */
final class NamedArticle {

  private static final Pattern ARTICLE = Pattern.compile("第\\s*([\\d零〇一二两三四五六七八九十百]{1,7})\\s*条");

  /** As documents of the party and the government number theirs: 12.强化政策保障. */
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})[.．、]");

  private NamedArticle() {}

  /** Where none is named, every answer has it. */
  static boolean heldByOneOf(String question, List<Hit> found) {
    return named(question)
        .allMatch(number -> found.stream().anyMatch(hit -> holds(hit.passage(), number)));
  }

  private static boolean holds(Passage passage, int number) {
    return named(passage.headingPath() + passage.text()).anyMatch(other -> other == number)
        || passage.headings().stream()
            .flatMap(heading -> NUMBERED.matcher(heading).results())
            .anyMatch(found -> Integer.parseInt(found.group(1)) == number);
  }

  private static IntStream named(String text) {
    return ARTICLE
        .matcher(text)
        .results()
        .map(found -> Numerals.whole(found.group(1)))
        .flatMapToInt(OptionalInt::stream);
  }
}
