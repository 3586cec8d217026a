package changce.evaluation;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.Outcome;
import changce.answering.check.ClaimCheck;
import changce.policy.Passage;
import changce.policy.Policy;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given.
 *
 * @param note shown beside the sentences, may be empty
 * @param searchedAs with what it left unsaid, of a question that goes on; else null
 * @param milliseconds from the question to the end
 */
record Given(
    Outcome outcome,
    String note,
    List<Source> sources,
    List<Sentence> sentences,
    @Nullable String searchedAs,
    double milliseconds) {

  boolean answered() {
    return outcome.answered();
  }

  boolean asksBack() {
    return outcome == Outcome.CLARIFICATION;
  }

  String text() {
    return sentences.stream().map(Sentence::text).collect(Collectors.joining());
  }

  boolean cites(QuestionEntry.Clause clause) {
    return cited()
        .anyMatch(
            passage ->
                passage.policy().slug().equals(clause.policy())
                    && passage.headingPath().contains(clause.heading()));
  }

  Stream<Passage> cited() {
    return sources.stream()
        .filter(source -> sentences.stream().anyMatch(s -> s.marks().contains(source.mark())))
        .map(Source::passage);
  }

  /** Sentences without a citation, or with one of a source that was not given. */
  List<Sentence> unresolved() {
    List<Integer> marks = sources.stream().map(Source::mark).toList();
    return sentences.stream()
        .filter(sentence -> sentence.marks().isEmpty() || !marks.containsAll(sentence.marks()))
        .toList();
  }

  /** Sources that have ended, unless all that is said of them is that they have. */
  List<Passage> endedOn(LocalDate day) {
    return sources.stream()
        .filter(source -> !source.passage().policy().validity().inForceOn(day))
        .filter(source -> !saidToHaveEnded(source))
        .map(Source::passage)
        .toList();
  }

  private boolean saidToHaveEnded(Source source) {
    List<Sentence> citing =
        sentences.stream().filter(sentence -> sentence.marks().contains(source.mark())).toList();
    return !citing.isEmpty()
        && citing.stream()
            .allMatch(sentence -> sentence.text().matches("《.*》.*已(?:失效|到期).*|已失效的原规定：.*"));
  }

  /**
   * Figures of sentences that their sources do not hold. What a rule says repeats the visitor's
   * figures, and is held against its clauses when the rules are read.
   */
  Set<String> unfaithful() {
    Set<String> unfaithful = new LinkedHashSet<>();
    for (Sentence sentence : sentences) {
      if (sentence.origin() != Origin.RULE) {
        Set<String> figures = new LinkedHashSet<>(ClaimCheck.figuresIn(sentence.text()));
        figures.removeAll(ClaimCheck.figuresIn(basis(sentence)));
        unfaithful.addAll(figures);
      }
    }
    return unfaithful;
  }

  /** All that a reader sees of the sources that a sentence cites. */
  String basis(Sentence sentence) {
    return sources.stream()
        .filter(source -> sentence.marks().contains(source.mark()))
        .map(source -> basis(source.passage()))
        .collect(Collectors.joining("\n"));
  }

  private static String basis(Passage passage) {
    Policy policy = passage.policy();
    return "《%s》\n%s\n%s\n%s\n%s\n%s\n%s"
        .formatted(
            policy.title(),
            policy.number() == null ? "" : policy.number(),
            policy.issuedOn() == null ? "" : policy.issuedOn(),
            policy.validity().inWords(),
            policy.region(),
            passage.headingPath(),
            passage.text());
  }
}
