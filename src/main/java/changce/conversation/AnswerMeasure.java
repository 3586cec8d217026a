package changce.conversation;

import java.util.Locale;

/** What is counted of the answers of a day, for each channel and item. */
public enum AnswerMeasure {
  OUTCOME("a.outcome", "1", Tables.ANSWERS, "true"),
  /** helpful or unhelpful. */
  FEEDBACK(
      "case when f.helpful then 'helpful' else 'unhelpful' end",
      "1",
      "feedback f join answer a on a.question_id = f.question_id",
      "f.withdrawn_at is null"),
  /** Joined by bars when there are several; {@link AnswerFigures} counts each. */
  TOPIC("a.topics", "1", Tables.ANSWERS, "a.topics is not null"),
  /**
   * Slugs of the policies that were cited; each once for an answer, by the first of its clauses.
   */
  POLICY(
      "s.policy",
      "1",
      "answer a join answer_source s on s.question_id = a.question_id",
      """
      s.cited and s.policy is not null and not exists (select 1 from answer_source e
        where e.question_id = s.question_id and e.policy = s.policy and e.cited and e.mark < s.mark)
      """),
  /** Milliseconds to the first sentence, as the number of a class of {@link Durations}. */
  FIRST_SENTENCE(
      Durations.SQL.formatted("a.first_sentence_ms"),
      "1",
      Tables.ANSWERS,
      "a.first_sentence_ms is not null"),
  WHOLE(Durations.SQL.formatted("a.whole_ms"), "1", Tables.ANSWERS, "a.whole_ms is not null"),
  /** Blocked sentences; there is one item. */
  BLOCKED("'sentences'", "a.blocked", Tables.ANSWERS, "a.blocked > 0"),
  /** Answers with at least one; there is one item. */
  BLOCKED_ANSWERS("'answers'", "1", Tables.ANSWERS, "a.blocked > 0"),
  /** By model. */
  CALLS("c.model", "1", Tables.CALLS, "true"),
  FAILED_CALLS("c.model", "1", Tables.CALLS, Tables.FAILED),
  INPUT_TOKENS("c.model", "c.input_tokens", Tables.CALLS, "c.input_tokens is not null"),
  OUTPUT_TOKENS("c.model", "c.output_tokens", Tables.CALLS, "c.output_tokens is not null");

  /** Of {@code model_call c}. */
  static final String FAILED_CALL = Tables.FAILED;

  private static final class Tables {
    static final String ANSWERS = "answer a";
    static final String FAILED = "c.ended not in ('ok', 'overtaken')";
    static final String CALLS = "model_call c join answer a on a.question_id = c.question_id";
  }

  private final String item;
  private final String amount;
  private final String from;
  private final String where;

  AnswerMeasure(String item, String amount, String from, String where) {
    this.item = item;
    this.amount = amount;
    this.from = from;
    this.where = where;
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Channel, item and amount of {@code :day}; what staff ask from the console is not counted. */
  String ofADay() {
    return """
    select channel, item, sum(amount) as amount from (
      select a.channel as channel, %s as item, %s as amount from %s
      where a.asked_on = :day and a.outcome <> 'pending' and a.channel <> 'console' and %s) counted
    group by channel, item
    """
        .formatted(item, amount, from, where);
  }
}
