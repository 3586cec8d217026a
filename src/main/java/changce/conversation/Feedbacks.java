package changce.conversation;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visitors think of answers: one feedback for each, the last one given. Blocks. */
@Component
public class Feedbacks {

  private static final int LONGEST_REASON = 50;
  private static final int LONGEST_TEXT = 500;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  Feedbacks(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Replaces what was given, or withdrawn, before.
   *
   * @throws UnknownConversation when there is no such question
   * @throws UnusableText when the reason is longer than 50 characters or the text than 500, or
   *     either holds what no one types
   */
  public Feedback give(
      QuestionId question, boolean helpful, @Nullable String reason, @Nullable String text) {
    Feedback feedback =
        new Feedback(
            question,
            helpful,
            FreeText.accepted(reason, LONGEST_REASON, "理由"),
            FreeText.accepted(text, LONGEST_TEXT, "意见"),
            clock.now(),
            null);
    if (!replace(feedback)) {
      insert(feedback);
    }
    return feedback;
  }

  /**
   * Takes the feedback back and forgets its words; nothing happens when there is none.
   *
   * @throws UnknownConversation when there is no such question
   */
  public void withdraw(QuestionId question) {
    requireKnown(question);
    jdbc.sql(
            """
            update feedback set reason = null, text = null, withdrawn_at = :now
            where question_id = :question and withdrawn_at is null
            """)
        .param("now", clock.now())
        .param("question", question.value())
        .update();
  }

  /** The last one given, withdrawn or not. */
  public Optional<Feedback> of(QuestionId question) {
    return jdbc.sql(
            """
            select helpful, reason, text, given_at, withdrawn_at from feedback
            where question_id = :question
            """)
        .param("question", question.value())
        .query(
            (row, number) ->
                new Feedback(
                    question,
                    row.getBoolean("helpful"),
                    row.getString("reason"),
                    row.getString("text"),
                    row.getObject("given_at", OffsetDateTime.class),
                    row.getObject("withdrawn_at", OffsetDateTime.class)))
        .optional();
  }

  private boolean replace(Feedback feedback) {
    return written(
            """
            update feedback set helpful = :helpful, reason = :reason, text = :text,
              given_at = :now, withdrawn_at = null
            where question_id = :question and not exists (select 1 from answer a
              where a.question_id = feedback.question_id and a.forgotten_at is not null)
            """,
            feedback)
        > 0;
  }

  private void insert(Feedback feedback) {
    requireKnown(feedback.question());
    try {
      written(
          """
          insert into feedback (question_id, helpful, reason, text, given_at)
          values (:question, :helpful, :reason, :text, :now)
          """,
          feedback);
    } catch (DuplicateKeyException e) {
      // Pressed twice at once: the other press came first, this one is the last word.
      replace(feedback);
    }
  }

  private int written(String sql, Feedback feedback) {
    return jdbc.sql(sql)
        .param("question", feedback.question().value())
        .param("helpful", feedback.helpful())
        .param("reason", feedback.reason())
        .param("text", feedback.text())
        .param("now", feedback.givenAt())
        .update();
  }

  private void requireKnown(QuestionId question) {
    if (jdbc.sql("select question_id from answer where question_id = :id and forgotten_at is null")
        .param("id", question.value())
        .query(UUID.class)
        .optional()
        .isEmpty()) {
      throw new UnknownConversation("没有这个问题，或者链接已失效。");
    }
  }
}
