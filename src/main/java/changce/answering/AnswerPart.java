package changce.answering;

import changce.policy.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer is made of, in the order in which it is shown; an {@link Ending} comes last. */
public sealed interface AnswerPart {

  /** What is being done, for someone who waits. */
  record Progress(String step) implements AnswerPart {}

  /** The passages that sentences may cite. */
  record Sources(List<Source> sources) implements AnswerPart {}

  /**
   * @param mark the number that sentences cite it by, from 1
   */
  record Source(int mark, Passage passage) {}

  /**
   * A sentence that passed the check.
   *
   * @param text without citation marks
   * @param marks of the sources it rests on, never empty
   */
  record Sentence(String text, List<Integer> marks, Origin origin) implements AnswerPart {}

  /** Who worded a sentence. */
  enum Origin {
    CLAUSE,
    MODEL
  }

  /**
   * How the answer ended.
   *
   * @param note for the visitor: why there is no answer, or what to know about this one
   * @param reason for the log: what went wrong on the way, null when nothing did
   * @param model the chat model that worded the answer, null when none did
   * @param promptVersion null when no prompt was used
   */
  record Ending(
      Outcome outcome,
      @Nullable String note,
      @Nullable String reason,
      @Nullable String model,
      @Nullable String promptVersion)
      implements AnswerPart {

    static Ending of(Outcome outcome, String note) {
      return new Ending(outcome, note, null, null, null);
    }

    /** What the visitor must know besides, before what is noted already. */
    Ending with(String further) {
      String notes = note == null ? further : further + note;
      return new Ending(outcome, notes, reason, model, promptVersion);
    }
  }
}
