package changce.answering;

import changce.models.ModelCall;
import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.retrieval.Why;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

  /** For the record, shown to nobody. Comes at any time before the ending. */
  record ModelCalled(ModelCall call) implements AnswerPart {

    static Consumer<ModelCall> shownTo(Consumer<AnswerPart> show) {
      return call -> show.accept(new ModelCalled(call));
    }
  }

  /**
   * What the search found, used or not: for the record, shown to nobody.
   *
   * @param candidates best first
   */
  record Searched(List<Candidate> candidates) implements AnswerPart {

    static Searched of(List<Hit> hits, List<Hit> used) {
      return new Searched(hits.stream().map(hit -> Candidate.of(hit, used.contains(hit))).toList());
    }
  }

  /** How the question was understood: for the record, shown to nobody. */
  record ReadAs(Explained explained) implements AnswerPart {}

  /**
   * What was read in place of words that were typed by ear or in dialect: for the record.
   *
   * @param words as they are meant
   */
  record Mended(List<String> words) implements AnswerPart {}

  /**
   * Whether what was found is evidence enough, by the probability that a passage answers: for the
   * record, shown to nobody.
   *
   * @param likeliest of what was found; 0 when nothing was
   * @param fitting of those that name what is asked about; 0 when none does
   * @param needed the least that is answered with
   * @param sufficient the least of what is called a full answer
   */
  record Weighed(double likeliest, double fitting, double needed, double sufficient)
      implements AnswerPart {

    /** Nothing could be answered with. */
    public boolean missed() {
      return fitting < needed;
    }
  }

  /**
   * A passage that was found, with what the two legs and their weighing made of it.
   *
   * @param missing subjects of the question that it does not name
   * @param used the answer may cite it
   */
  record Candidate(
      Passage passage,
      double score,
      double cosine,
      double lexical,
      double coverage,
      List<String> missing,
      boolean used,
      Standing standing) {

    static Candidate of(Hit hit, boolean used) {
      return new Candidate(
          hit.passage(),
          hit.score(),
          hit.cosine(),
          hit.lexical(),
          hit.coverage(),
          hit.missing(),
          used,
          Standing.of(hit.why()));
    }
  }

  /**
   * Why a passage stands where it stands among those that were found.
   *
   * @param byMeaning rank in the dense leg, from 1; 0 when it did not find it
   * @param byWords rank in the lexical leg, from 1; 0 when it did not find it
   * @param matched words of the question that it holds
   * @param parts what each signal adds to the score, by the signal's words
   * @param reranked score by the reranker, null when none has read it
   */
  record Standing(
      int byMeaning,
      int byWords,
      List<String> matched,
      Map<String, Double> parts,
      @Nullable Double reranked) {

    static Standing of(Why why) {
      Map<String, Double> parts = new LinkedHashMap<>();
      why.parts().forEach((signal, part) -> parts.put(signal.inWords(), part));
      return new Standing(why.byMeaning(), why.byWords(), why.matched(), parts, why.reranked());
    }
  }

  /**
   * A sentence of a model that did not pass the check: for the record, shown to nobody.
   *
   * @param text as the model wrote it, with its citation marks
   * @param instead the clause's own words that were shown in its place; null when none were
   */
  record Blocked(String text, String reason, @Nullable String instead) implements AnswerPart {}

  /**
   * What a model was given and what it wrote: for the record, shown to nobody.
   *
   * @param text raw, before any check
   */
  record Written(Purpose purpose, String model, String prompt, String text) implements AnswerPart {}

  /**
   * How the answer ended.
   *
   * @param note for the visitor: why there is no answer, or what to know about this one
   */
  record Ending(Outcome outcome, @Nullable String note, Made made, Next next, Taken taken)
      implements AnswerPart {

    /**
     * How it came about, for the log.
     *
     * @param reason what went wrong on the way, null when nothing did
     * @param model the chat model that worded the answer, null when none did
     * @param promptVersion null when no prompt was used
     */
    public record Made(
        @Nullable String reason, @Nullable String model, @Nullable String promptVersion) {

      private static final Made BY_ITSELF = new Made(null, null, null);
    }

    /**
     * What the visitor may do next.
     *
     * @param choices what may be said, when something was asked back
     * @param followUps questions that the library answers as well
     * @param contact whom the library names to be called about it, in its own words; null when it
     *     names nobody
     */
    public record Next(List<String> choices, List<String> followUps, @Nullable String contact) {

      private static final Next NOTHING = new Next(List.of(), List.of(), null);
    }

    /**
     * How the question was understood.
     *
     * @param route what kind of question it was taken for
     * @param searchedAs what was searched for, when it was not the question as it was asked
     */
    public record Taken(@Nullable Route route, @Nullable String searchedAs) {

      private static final Taken AS_ASKED = new Taken(null, null);
    }

    public static Ending of(Outcome outcome, @Nullable String note) {
      return new Ending(outcome, note, Made.BY_ITSELF, Next.NOTHING, Taken.AS_ASKED);
    }

    static Ending asking(Clarification back) {
      return of(Outcome.CLARIFICATION, back.ask()).withChoices(back.choices());
    }

    public Ending because(@Nullable String reason) {
      return new Ending(
          outcome, note, new Made(reason, made.model, made.promptVersion), next, taken);
    }

    Ending by(@Nullable String model, @Nullable String promptVersion) {
      return new Ending(outcome, note, new Made(made.reason, model, promptVersion), next, taken);
    }

    Ending withChoices(List<String> choices) {
      return before(new Next(choices, next.followUps, next.contact));
    }

    Ending withFollowUps(List<String> followUps) {
      return before(new Next(next.choices, followUps, next.contact));
    }

    Ending calling(@Nullable String contact) {
      return before(new Next(next.choices, next.followUps, contact));
    }

    private Ending before(Next other) {
      return new Ending(outcome, note, made, other, taken);
    }

    Ending on(@Nullable Route route, @Nullable String words) {
      return new Ending(outcome, note, made, next, new Taken(route, words));
    }

    Ending as(Outcome other) {
      return new Ending(other, note, made, next, taken);
    }

    /** What helps besides, after what is noted already. */
    Ending and(String further) {
      return noting(note == null ? further : note + further);
    }

    /** What the visitor must know besides, before what is noted already. */
    Ending with(String further) {
      return further.isEmpty() ? this : noting(note == null ? further : further + note);
    }

    private Ending noting(String notes) {
      return new Ending(outcome, notes, made, next, taken);
    }
  }
}
