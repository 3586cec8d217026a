package changce.conversation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of cases, to be forgotten: message, contact and replies. One that was open is closed,
 * for nobody can answer it any more; that there was one stays. Blocks.
 */
@Component
public class CaseTexts {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseTexts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that were handed over with one of the questions; how many still had their words. */
  @Transactional
  public int forget(List<QuestionId> questions) {
    return questions.isEmpty()
        ? 0
        : forgetAll(
            jdbc.sql(
                    """
                    select id from visitor_case
                    where question_id in (:questions) and forgotten_at is null for update
                    """)
                .param("questions", questions.stream().map(QuestionId::value).toList()));
  }

  /**
   * @return 1, or 0 when its words had gone already
   * @throws UnknownConversation when there is none of that number
   */
  @Transactional
  public int forget(String number) {
    if (jdbc.sql("select id from visitor_case where number = :number")
        .param("number", number)
        .query(UUID.class)
        .optional()
        .isEmpty()) {
      throw new UnknownConversation("没有这个编号的事项。");
    }
    return forgetAll(
        jdbc.sql(
                "select id from visitor_case where number = :number and forgotten_at is null for update")
            .param("number", number));
  }

  /** The oldest first; those that another node has locked are left out. */
  @Transactional
  public int forgetOpenedBefore(OffsetDateTime moment, int most) {
    return forgetAll(
        jdbc.sql(
                """
                select id from visitor_case where forgotten_at is null and opened_at < :moment
                order by opened_at limit :most for update skip locked
                """)
            .param("moment", moment)
            .param("most", most));
  }

  private int forgetAll(JdbcClient.StatementSpec found) {
    List<UUID> ids = found.query(UUID.class).list();
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              update visitor_case set message = '', contact = null, contact_name = null,
                state = case when state in ('open', 'replied') then 'closed' else state end,
                closed_at = coalesce(closed_at, :now), forgotten_at = :now
              where id in (:ids)
              """)
          .param("now", OffsetDateTime.now(clock))
          .param("ids", ids)
          .update();
      jdbc.sql("update case_reply set text = '' where case_id in (:ids)")
          .param("ids", ids)
          .update();
    }
    return ids.size();
  }
}
