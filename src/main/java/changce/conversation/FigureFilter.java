package changce.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which answers stand behind a figure about them: of time, of feedback, of calls to models, of
 * reviewing. Null for what does not matter.
 *
 * @param firstSlowerThan milliseconds until the first sentence
 * @param rated a visitor said whether it helped
 * @param called a model that was called for it, whether or not it worded the answer
 * @param callFailed such a call failed; of any model when none is named
 * @param judgedFrom the first day, in Changsha, on which the verdict was given
 * @param judgedTo the last day
 * @param verdict of one reviewer at least
 * @param cause that the same reviewer gave
 * @param judgedTwice another reviewer had judged it before
 * @param waiting in the queue for a verdict
 */
public record FigureFilter(
    @Nullable Integer firstSlowerThan,
    boolean rated,
    @Nullable String called,
    boolean callFailed,
    @Nullable LocalDate judgedFrom,
    @Nullable LocalDate judgedTo,
    @Nullable String verdict,
    @Nullable String cause,
    boolean judgedTwice,
    boolean waiting) {

  public static final FigureFilter ALL =
      new FigureFilter(null, false, null, false, null, null, null, null, false, false);

  void addTo(AnswerFilter.Conditions all) {
    all.addUnlessNull("a.first_sentence_ms > :firstSlower", "firstSlower", firstSlowerThan);
    if (rated) {
      all.add(
          "exists (select 1 from feedback f where f.question_id = a.question_id"
              + " and f.withdrawn_at is null)");
    }
    calls(all);
    verdicts(all);
    if (waiting) {
      all.add(
          "exists (select 1 from review_item i where i.question_id = a.question_id"
              + " and i.state = 'open')");
    }
  }

  private void calls(AnswerFilter.Conditions all) {
    if (called == null && !callFailed) {
      return;
    }
    AnswerFilter.Conditions call = new AnswerFilter.Conditions();
    call.add("c.question_id = a.question_id");
    call.addUnlessNull("c.model = :called", "called", called);
    if (callFailed) {
      call.add(AnswerMeasure.FAILED_CALL);
    }
    all.addExists("model_call c", call);
  }

  private void verdicts(AnswerFilter.Conditions all) {
    if (judgedFrom == null
        && judgedTo == null
        && verdict == null
        && cause == null
        && !judgedTwice) {
      return;
    }
    AnswerFilter.Conditions review = new AnswerFilter.Conditions();
    review.add("r.question_id = a.question_id");
    review.addUnlessNull("r.given_on >= :judgedFrom", "judgedFrom", judgedFrom);
    review.addUnlessNull("r.given_on <= :judgedTo", "judgedTo", judgedTo);
    review.addUnlessNull("r.verdict = :verdict", "verdict", verdict);
    review.addUnlessNull("r.cause = :cause", "cause", cause);
    if (judgedTwice) {
      review.add(
          """
          exists (select 1 from review e where e.question_id = r.question_id and e.reviewer <> r.reviewer
            and (e.given_at < r.given_at or (e.given_at = r.given_at and e.id < r.id)))
          """);
    }
    all.addExists("review r", review);
  }
}
