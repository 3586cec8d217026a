package changce.answering;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.LedIn;
import changce.writing.Pairs;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The clauses' own sentences, to stand in for one that may not be shown; each at most once. */
final class ClauseSentences {

  /** Of the words of the sentence that is left out: below, the clause speaks of something else. */
  private static final double ALIKE = 0.3;

  private final List<Source> sources;
  private final Set<String> shown = new HashSet<>();

  ClauseSentences(List<Source> sources) {
    this.sources = sources;
  }

  /** Need not be said again. */
  void said(String text) {
    shown.add(text);
  }

  /**
   * @param marks to look under; all sources when empty
   */
  Optional<Sentence> nearest(String text, List<Integer> marks) {
    Set<String> words = Pairs.of(text);
    Optional<Sentence> nearest =
        sources.stream()
            .filter(source -> marks.isEmpty() || marks.contains(source.mark()))
            .flatMap(
                source ->
                    LedIn.of(source.passage()).stream()
                        .flatMap(ClauseSentences::whole)
                        .map(own -> new Sentence(own, List.of(source.mark()), Origin.CLAUSE)))
            .filter(own -> alike(words, own) >= ALIKE)
            .max(Comparator.comparingDouble(own -> alike(words, own)));
    return nearest.filter(own -> shown.add(own.text()));
  }

  /** An item with what leads it in: alone it may say the contrary. */
  private static Stream<String> whole(LedIn group) {
    boolean list = group.lead().endsWith("：") || group.lead().endsWith(":");
    return list && !group.items().isEmpty()
        ? group.items().stream().map(item -> group.lead() + item)
        : group.sentences().stream();
  }

  private static double alike(Set<String> words, Sentence own) {
    Set<String> held = Pairs.of(own.text());
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(held::contains).count() / words.size();
  }
}
