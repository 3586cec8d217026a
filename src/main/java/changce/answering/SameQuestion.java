package changce.answering;

import changce.answering.check.ClaimCheck;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Whether two questions ask the same in other words: near in meaning, and equal in everything that
 * changes the answer: figures and years, places, subjects, who asks, and whether it is denied.
 */
@Component
class SameQuestion {

  private static final double NEAR = 0.86;
  private static final Pattern DENIED = Pattern.compile("不(?!动产)|没|未|无");
  private static final Pattern A_OR_NOT =
      Pattern.compile("(.)[不没]\\1|有没有|是否|不咯|不\\s*[？?]?$|没\\s*[？?]?$");

  private final PassageSearch search;
  private final Places places;
  private final StandAlone kinds;

  SameQuestion(PassageSearch search, Places places, StandAlone kinds) {
    this.search = search;
    this.places = places;
    this.kinds = kinds;
  }

  /** What is compared of a question. */
  record Read(
      float[] vector,
      Set<String> figures,
      Set<String> places,
      Set<String> subjects,
      Set<String> kinds,
      boolean denied) {

    boolean same(Read other) {
      return figures.equals(other.figures)
          && places.equals(other.places)
          && subjects.equals(other.subjects)
          && kinds.equals(other.kinds)
          && denied == other.denied
          && cosine(other) >= NEAR;
    }

    /** Both vectors have the length 1. */
    double cosine(Read other) {
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * other.vector[i];
      }
      return sum;
    }
  }

  Read read(String question) {
    Set<String> named = new HashSet<>(places.namedIn(question));
    named.removeIf(places::wholeCity);
    return new Read(
        search.vector(question),
        ClaimCheck.figuresIn(question),
        named,
        search.subjectsNamedIn(question),
        kinds.kindsIn(question),
        DENIED.matcher(A_OR_NOT.matcher(question).replaceAll("")).find());
  }
}
