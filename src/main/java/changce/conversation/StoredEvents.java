package changce.conversation;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of events: what visitors were shown, as they were shown it. */
@Component
class StoredEvents {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate together;
  private final JsonMapper json;

  StoredEvents(JdbcClient jdbc, JdbcTemplate batch, TransactionTemplate together, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.together = together;
    this.json = json;
  }

  /**
   * All of the events or none; a single one takes one round trip: somebody is waiting.
   *
   * @throws org.springframework.dao.DuplicateKeyException when one has its place taken
   */
  void append(List<EventJournal.Entry> events) {
    if (events.size() == 1) {
      insert(events.get(0).question(), events.get(0).event());
    } else {
      together.executeWithoutResult(status -> insertAll(events));
    }
  }

  private void insertAll(List<EventJournal.Entry> events) {
    batch.batchUpdate(
        "insert into answer_event (question_id, sequence, type, data) values (?, ?, ?, ?)",
        events,
        events.size(),
        (row, entry) -> {
          row.setObject(1, entry.question().value());
          row.setInt(2, entry.event().sequence());
          row.setString(3, entry.event().type().word());
          row.setString(4, json.writeValueAsString(entry.event().content()));
        });
  }

  /** In the transaction of whoever calls. */
  void insert(QuestionId question, AnswerEvent event) {
    jdbc.sql(
            "insert into answer_event (question_id, sequence, type, data) values (:question,"
                + " :sequence, :type, :data)")
        .param("question", question.value())
        .param("sequence", event.sequence())
        .param("type", event.type().word())
        .param("data", json.writeValueAsString(event.content()))
        .update();
  }

  List<AnswerEvent> events(QuestionId question, int after) {
    return jdbc.sql(
            """
            select sequence, type, data from answer_event
            where question_id = :question and sequence > :after order by sequence
            """)
        .param("question", question.value())
        .param("after", after)
        .query(
            (row, number) ->
                new AnswerEvent(
                    row.getInt("sequence"), content(row.getString("type"), row.getString("data"))))
        .list();
  }

  private AnswerEvent.Content content(String type, String data) {
    return json.readValue(data, AnswerEvent.Type.valueOf(type.toUpperCase(Locale.ROOT)).content());
  }
}
