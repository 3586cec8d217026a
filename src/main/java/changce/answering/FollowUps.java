package changce.answering;

import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.Policy;
import changce.reading.AskingWords;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What may be asked next: the headings of clauses near by, where a heading is a question and its
 * own clause answers it.
 */
@Component
class FollowUps {

  private static final int MOST = 3;
  private static final int MOST_INSTEAD = 2;
  private static final int LONGEST = 24;

  /** Each is searched for when it is first thought of. */
  private static final int MOST_TRIED = 6;

  private final PassageSearch search;
  private final Offered offered;
  private final Switches switches;

  FollowUps(PassageSearch search, Offered offered, Switches switches) {
    this.search = search;
    this.offered = offered;
    this.switches = switches;
  }

  List<String> after(Inquiry inquiry, List<Source> given) {
    Set<String> asked =
        given.stream().map(source -> question(source.passage())).collect(Collectors.toSet());
    return of(search.beside(given.get(0).passage(), inquiry.day()).stream(), inquiry.day(), asked)
        .limit(MOST)
        .toList();
  }

  /**
   * In place of what was asked and is not held: of the clauses that are nearest to it.
   *
   * @param day of today
   */
  List<String> instead(List<Hit> nearest, LocalDate day) {
    Stream<Passage> near = nearest.stream().map(Hit::passage);
    Stream<Passage> beside =
        nearest.stream().limit(1).flatMap(hit -> search.beside(hit.passage(), day).stream());
    return of(Stream.concat(near, beside), day, Set.of()).limit(MOST_INSTEAD).toList();
  }

  private Stream<String> of(Stream<Passage> passages, LocalDate day, Set<String> asked) {
    Set<String> others = new LinkedHashSet<>(asked);
    return passages
        .filter(passage -> asks(passage) && others.add(question(passage)))
        .filter(passage -> switches.off(List.of(passage)).isEmpty())
        .limit(MOST_TRIED)
        .filter(passage -> offered.mayBe(question(passage), passage, day))
        .map(FollowUps::question);
  }

  /** It could be offered, if it is answered. */
  static boolean asks(Passage passage) {
    String question = question(passage);
    return passage.policy().kind() == Policy.Kind.DIGEST
        && question.length() <= LONGEST
        && AskingWords.in(question);
  }

  static String question(Passage passage) {
    String heading = passage.headings().get(passage.headings().size() - 1);
    return heading.endsWith("？") ? heading : heading + "？";
  }
}
