package changce.evaluation;

import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of an answer, what the checks of {@link ReportedCase} look at.
 *
 * @param sources heading and text of each, the first the best; its heading is the last of its path
 * @param cited texts of those that a sentence cites
 */
record ReportedAnswer(
    String outcome, String note, List<String> sentences, List<Clause> sources, List<String> cited) {

  record Clause(String heading, String text) {

    static Clause of(Passage passage) {
      List<String> path = passage.headings();
      return new Clause(path.isEmpty() ? "" : path.get(path.size() - 1), passage.text());
    }
  }

  static ReportedAnswer of(Given given) {
    return new ReportedAnswer(
        given.outcome().status(),
        given.note(),
        given.sentences().stream().map(Sentence::text).toList(),
        given.sources().stream().map(Source::passage).map(Clause::of).toList(),
        given.cited().map(Passage::text).toList());
  }

  /**
   * @param part as the checks name it, such as {@code answer} in {@code must_answer}
   * @throws IllegalArgumentException when no check is known by that name
   */
  String part(String part) {
    return switch (part) {
      case "answer" -> String.join("\n", sentences);
      case "text" -> joined(Stream.of(sentences.stream(), cited.stream()));
      case "all" -> joined(Stream.of(Stream.of(note), sentences.stream(), cited.stream()));
      case "head" -> sources.isEmpty() ? "" : sources.get(0).heading();
      case "first" -> sentences.isEmpty() ? "" : sentences.get(0);
      case "outcome" -> outcome;
      default -> throw new IllegalArgumentException("没有这种检查：" + part);
    };
  }

  private static String joined(Stream<Stream<String>> parts) {
    return parts.flatMap(part -> part).collect(Collectors.joining("\n"));
  }
}
