package changce.evaluation;

import java.util.List;

/**
 * One line of a report.
 *
 * @param wrong why it is not right, in words; empty when it is
 */
record Answer(
    String file,
    String split,
    List<String> turns,
    String ask,
    String expected,
    String outcome,
    List<String> sentences,
    List<String> sources,
    String note,
    List<String> wrong,
    double milliseconds) {

  static Answer of(QuestionEntry entry, Given given, List<String> wrong) {
    return new Answer(
        entry.file(),
        entry.split(),
        entry.turns(),
        entry.ask(),
        entry.expected(),
        given.outcome().status(),
        given.sentences().stream().map(s -> s.text() + s.marks()).toList(),
        given.sources().stream()
            .map(
                s ->
                    "["
                        + s.mark()
                        + "] 《"
                        + s.passage().policy().title()
                        + "》 "
                        + s.passage().headingPath())
            .toList(),
        given.note(),
        wrong,
        given.milliseconds());
  }

  /** By which the same question is found in another run. */
  String key() {
    return file + "|" + String.join("|", turns) + "|" + ask;
  }
}
