package changce.console.bench;

import changce.conversation.QuestionId;
import changce.keeping.CopiedText;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What reviewers noted of an answer may repeat it. Their verdicts stay, and an answer without words
 * waits for none.
 */
@Component
class ReviewTexts implements CopiedText {

  private final JdbcClient jdbc;

  ReviewTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(List<QuestionId> answers) {
    List<UUID> ids = answers.stream().map(QuestionId::value).toList();
    jdbc.sql("update review set note = null where question_id in (:ids) and note is not null")
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            update review_item set state = 'done', held_by = null, held_until = null
            where question_id in (:ids) and state = 'open'
            """)
        .param("ids", ids)
        .update();
  }
}
