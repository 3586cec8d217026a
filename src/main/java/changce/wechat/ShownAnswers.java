package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.Conversations;
import changce.conversation.QuestionId;
import changce.wechat.Visitors.Talk;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which answer a visitor has before their eyes: it is what a number, or asking for a person, means.
 */
@Component
class ShownAnswers {

  private final JdbcClient jdbc;
  private final Conversations conversations;

  ShownAnswers(JdbcClient jdbc, Conversations conversations) {
    this.jdbc = jdbc;
    this.conversations = conversations;
  }

  /**
   * The question whose answer was shown last; empty when none was. One on its way counts: what is
   * given in an exchange is noted as sent only after the visitor has it.
   */
  Optional<UUID> last(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select m.question_id from wechat_text t join wechat_message m on m.id = t.message_id
            where t.account = :account and t.visitor = :visitor and m.question_id is not null
              and (t.state in ('sent', 'sending') or (t.state in ('kept', 'waiting') and t.unsure))
            order by case when t.state in ('sent', 'sending') then 0 else 1 end,
              t.changed_at desc, t.id desc
            limit 1
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(UUID.class)
        .optional();
  }

  /** What was shown, when the visitor still talks on in the same conversation. */
  Optional<Answer> of(@Nullable UUID question, Talk talk) {
    return Optional.ofNullable(question)
        .flatMap(shown -> conversations.answer(new QuestionId(shown)))
        .filter(answer -> answer.conversation().value().equals(talk.conversation()));
  }
}
