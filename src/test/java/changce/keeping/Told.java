package changce.keeping;

import changce.TextColumns;
import changce.conversation.Asked;
import changce.conversation.Case;
import changce.conversation.Cases;
import changce.conversation.Channel;
import changce.conversation.ConversationId;
import changce.conversation.Conversations;
import changce.conversation.Feedbacks;
import changce.conversation.QuestionId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that visitors wrote with one odd word in it, and where in the database that word is.
 */
class Told {

  @Autowired Conversations conversations;
  @Autowired Feedbacks feedbacks;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  Asked ask(@Nullable ConversationId conversation, String text) {
    return ask(Channel.PAGE, conversation, text);
  }

  Asked ask(Channel channel, @Nullable ConversationId conversation, String text) {
    Asked asked = conversations.ask(channel, conversation, text, UUID.randomUUID()).block();
    conversations.follow(asked.question()).blockLast(Duration.ofSeconds(30));
    return asked;
  }

  /** Every table that can hold a visitor's words holds the word. */
  Asked everywhere(String word) {
    Asked asked = ask(null, "硕士毕业来长沙工作，租房补贴一共能拿多少？" + word);
    UUID question = asked.question().value();
    feedbacks.give(asked.question(), false, word, "我说的是" + word);
    handOver(asked.question(), word);
    set("update answer set searched_as = :word, reason = :word, text = :word", question, word);
    set("update answer_trace set data = :word", question, word);
    correction(question, "proposed", word);
    correction(question, "rejected", word);
    jdbc.sql(
            """
            insert into review (id, question_id, reviewer, verdict, note, given_at, given_on)
            values (:id, :question, :id, 'wrong', :word, :now, current_date)
            """)
        .param("id", UUID.randomUUID())
        .param("question", question)
        .param("word", word)
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into review_item (question_id, risk, reason, needed, given, state, added_at)
            values (:question, 1, 'sample', 1, 0, 'open', :now) on conflict do nothing
            """)
        .param("question", question)
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    return asked;
  }

  String handOver(QuestionId question, String word) {
    Case opened =
        cases.open(
            new Case.Handover(
                question, "请回电" + word, word, "13812345678", cases.notice().version()));
    cases.reply(opened.id(), "李科员", word + "您好", 0);
    return opened.number();
  }

  UUID correction(UUID question, String state, String word) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into correction (id, question_id, kind, state, version, question, text, clauses,
              written_by, written_at, decision)
            values (:id, :question, 'evaluation', :state, 1, :word, :word, '[]', :id, :now, :word)
            """)
        .param("id", id)
        .param("question", question)
        .param("state", state)
        .param("word", word)
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    return id;
  }

  UUID gap(String called, Asked... asked) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into gap (id, question, vector, state, note, made_at)
            values (:id, :called, :vector, 'open', :called, :now)
            """)
        .param("id", id)
        .param("called", called)
        .param("vector", new byte[2048])
        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
        .update();
    for (Asked one : asked) {
      jdbc.sql("delete from gap_question where question_id = :question")
          .param("question", one.question().value())
          .update();
      jdbc.sql(
              """
              insert into gap_question (question_id, gap_id, reason, asked_on)
              values (:question, :gap, 'declined', current_date)
              """)
          .param("question", one.question().value())
          .param("gap", id)
          .update();
    }
    return id;
  }

  /** Asked and handed over so many years ago. */
  void age(Asked asked, int years) {
    OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusYears(years);
    for (String sql :
        List.of(
            "update answer set started_at = :then where question_id = :question",
            "update visitor_case set opened_at = :then where question_id = :question")) {
      jdbc.sql(sql).param("then", then).param("question", asked.question().value()).update();
    }
  }

  /** As table.column. */
  List<String> holding(String word) {
    return TextColumns.holding(jdbc, word);
  }

  private void set(String update, UUID question, String word) {
    jdbc.sql(update + " where question_id = :question")
        .param("word", word)
        .param("question", question)
        .update();
  }
}
