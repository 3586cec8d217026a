package changce.answering;

import changce.answering.AnswerPart.Source;
import java.time.LocalDate;
import java.util.List;

/**
 * What an answer is composed from.
 *
 * @param brief whether the model is asked for a short one
 */
record Composition(String question, LocalDate day, List<Source> sources, boolean brief) {}
