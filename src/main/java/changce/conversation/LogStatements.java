package changce.conversation;

import java.util.List;

/**
 * How the log is read on one of the stores. Both find the same answers in the same order: by key,
 * which is by time.
 */
interface LogStatements {

  String COLUMNS =
      """
      a.question_id, a.conversation_id, a.started_at, a.channel, a.site, a.question, a.text, a.outcome, a.route,
      a.model, a.prompt_version, a.topics, a.blocked, a.support, a.cited_until, a.sources_ms, a.first_sentence_ms,
      a.whole_ms, a.review, a.forgotten_at,
      (select f.helpful from feedback f where f.question_id = a.question_id and f.withdrawn_at is null) as helpful
      """;

  /**
   * Statements to be tried one after the other until one gives {@code :most} rows; the last gives
   * whatever there is.
   *
   * @param place condition on the key alone
   * @param conditions all others on {@code answer a}
   * @param order {@code asc} or {@code desc}
   */
  List<String> page(AnswerFilter filter, String place, String conditions, String order);

  /** A statement that counts up to {@code :most}. */
  String count(AnswerFilter filter, String conditions);
}
