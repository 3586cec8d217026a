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
    MODEL,
    /** Staff, as a curated answer. */
    CURATED,
    RULE
  }

  /**
   * A call to a chat model: for the record, shown to nobody. Comes at any time before the ending.
   *
   * @param inputTokens null when the server does not say
   * @param firstTokenMs milliseconds until the first token, reasoning included; null when none came
   * @param wholeMs milliseconds until the call had ended
   * @param ended {@code ok}, {@code timeout}, {@code http 429}, {@code breaker open} …
   */
  record ModelCall(
      Purpose purpose,
      String model,
      String promptVersion,
      @Nullable Integer inputTokens,
      @Nullable Integer outputTokens,
      @Nullable Long firstTokenMs,
      long wholeMs,
      String ended)
      implements AnswerPart {

    /** Not made, because the endpoint is left alone for a while. */
    static ModelCall refused(Asking asking, String model, CallEnd end) {
      return new ModelCall(
          asking.purpose(), model, asking.promptVersion(), null, null, null, 0, end.word());
    }
  }

  /**
   * How the answer ended.
   *
   * @param note for the visitor: why there is no answer, or what to know about this one
   * @param reason for the log: what went wrong on the way, null when nothing did
   * @param model the chat model that worded the answer, null when none did
   * @param promptVersion null when no prompt was used
   * @param choices what the visitor may say next, when something was asked back
   * @param followUps questions that the library answers as well
   * @param route what kind of question it was taken for
   * @param searchedAs what was searched for, when it was not the question as it was asked
   */
  record Ending(
      Outcome outcome,
      @Nullable String note,
      @Nullable String reason,
      @Nullable String model,
      @Nullable String promptVersion,
      List<String> choices,
      List<String> followUps,
      @Nullable Route route,
      @Nullable String searchedAs)
      implements AnswerPart {

    public Ending(
        Outcome outcome,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String model,
        @Nullable String promptVersion) {
      this(outcome, note, reason, model, promptVersion, List.of(), List.of(), null, null);
    }

    static Ending of(Outcome outcome, String note) {
      return new Ending(outcome, note, null, null, null);
    }

    static Ending asking(Clarification back) {
      return of(Outcome.CLARIFICATION, back.ask()).withChoices(back.choices());
    }

    Ending withChoices(List<String> others) {
      return new Ending(
          outcome, note, reason, model, promptVersion, others, followUps, route, searchedAs);
    }

    Ending withFollowUps(List<String> others) {
      return new Ending(
          outcome, note, reason, model, promptVersion, choices, others, route, searchedAs);
    }

    Ending on(Route taken, @Nullable String words) {
      return new Ending(
          outcome, note, reason, model, promptVersion, choices, followUps, taken, words);
    }

    /** What the visitor must know besides, before what is noted already. */
    Ending with(String further) {
      String notes = note == null ? further : further + note;
      return new Ending(
          outcome, notes, reason, model, promptVersion, choices, followUps, route, searchedAs);
    }
  }
}
