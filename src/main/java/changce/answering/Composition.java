package changce.answering;

import changce.answering.AnswerPart.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * What an answer is composed from.
 *
 * @param brief whether the model is asked for a short one
 * @param parts of a question that asks several things; itself, when it asks one
 */
record Composition(
    String question, LocalDate day, List<Source> sources, boolean brief, List<Part> parts) {

  /** What one part is answered from. */
  record Part(String question, List<Source> sources) {}

  Composition(String question, LocalDate day, List<Source> sources, boolean brief) {
    this(question, day, sources, brief, List.of(new Part(question, sources)));
  }
}
