package changce.wechat;

import changce.conversation.QuestionId;
import changce.keeping.CopiedText;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was received and sent of an answer, for as long as messages are kept. */
@Component
class FollowerTexts implements CopiedText {

  private static final String THEIRS = "select id from wechat_message where question_id in (:ids)";

  private final JdbcClient jdbc;

  FollowerTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(List<QuestionId> answers) {
    List<UUID> ids = answers.stream().map(QuestionId::value).toList();
    // A later message may have carried a part of the answer in its reply.
    update(
        """
        update wechat_message set reply = '' where reply is not null and (question_id in (:ids)
          or id in (select t.carried_by from wechat_text t where t.message_id in (%s)))
        """
            .formatted(THEIRS),
        ids);
    update("delete from wechat_link where message_id in (" + THEIRS + ")", ids);
    update("delete from wechat_text where message_id in (" + THEIRS + ")", ids);
    update("update wechat_message set text = null where question_id in (:ids)", ids);
    update(
        """
        update wechat_visitor set conversation_id = null, last_question_id = null
        where last_question_id in (:ids)
        """,
        ids);
  }

  private void update(String sql, List<UUID> ids) {
    jdbc.sql(sql).param("ids", ids).update();
  }
}
