package changce.conversation;

import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.models.ModelCall;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Ends answers in the tables: once each, with all that they are searched and looked at by. */
@Component
class EndedAnswers {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;
  private final StoredEvents events;
  private final ApplicationEventPublisher told;
  private final Clock clock;
  private final StoreClock storeClock;

  EndedAnswers(
      JdbcClient jdbc,
      JdbcTemplate batch,
      JsonMapper json,
      StoredEvents events,
      ApplicationEventPublisher told,
      Clock clock,
      StoreClock storeClock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.events = events;
    this.told = told;
    this.clock = clock;
    this.storeClock = storeClock;
  }

  /**
   * False when the answer had ended already: the first ending stands.
   *
   * @param event with the {@link Ended}
   * @param making for the log only
   */
  @Transactional
  public boolean end(QuestionId question, AnswerEvent event, Projection answer, Making making) {
    Ended ended = (Ended) event.content();
    AnswerRecord record = making.record();
    int updated =
        jdbc.sql(
                """
                update answer set outcome = :outcome, text = :text, reason = :reason, model = :model,
                  prompt_version = :prompt, route = :route, searched_as = :searched, finished_at = :now,
                  conversation_id = (select conversation_id from question where id = :question),
                  channel = (select c.channel from question q join conversation c on c.id = q.conversation_id
                    where q.id = :question),
                  site = (select c.site from question q join conversation c on c.id = q.conversation_id
                    where q.id = :question),
                  question = (select text from question where id = :question),
                  asked_on = :day, topics = :topics, blocked = :blocked, support = :support, cited_until = :until,
                  sources_ms = :sources, first_sentence_ms = :first, whole_ms = :whole
                where question_id = :question and outcome = 'pending'
                """)
            .param("outcome", ended.outcome())
            .param("text", answer.text())
            .param("reason", shortened(making.reason()))
            .param("model", ended.model())
            .param("prompt", making.promptVersion())
            .param("route", making.route())
            .param("searched", making.searchedAs())
            .param("now", storeClock.now())
            .param("day", LocalDate.now(clock))
            .param("topics", joined(record.topics()))
            .param("blocked", record.blockedSentences())
            .param("support", record.support())
            .param("until", record.citedUntil(answer.citedMarks()))
            .param("sources", record.first("sources"))
            .param("first", record.first("sentence"))
            .param("whole", record.first("ended"))
            .param("question", question.value())
            .update();
    if (updated > 0) {
      events.insert(question, event);
      insertSources(question, answer, record);
      insertCitations(question, answer.sentences());
      insertCalls(question, record.calls());
      insertTrace(question, record.trace());
      tell(question, ended, record);
    }
    return updated > 0;
  }

  private void tell(QuestionId question, Ended ended, AnswerRecord record) {
    record Asked(String channel, OffsetDateTime at) {}
    Asked asked =
        jdbc.sql("select channel, started_at from answer where question_id = :question")
            .param("question", question.value())
            .query(
                (row, number) ->
                    new Asked(
                        row.getString("channel"),
                        row.getObject("started_at", OffsetDateTime.class)))
            .single();
    Duration whole = duration(record.first("ended"));
    told.publishEvent(
        new AnswerEnded(
            ended.outcome(),
            asked.channel,
            duration(record.first("sources")),
            duration(record.first("sentence")),
            // Those that others end have no record of when they were begun but this.
            whole == null ? Duration.between(asked.at, storeClock.now()) : whole,
            record.blockedSentences(),
            record.calls()));
  }

  private static @Nullable Duration duration(@Nullable Integer milliseconds) {
    return milliseconds == null ? null : Duration.ofMillis(milliseconds);
  }

  private void insertSources(QuestionId question, Projection answer, AnswerRecord record) {
    Set<Integer> cited = answer.citedMarks();
    batch.batchUpdate(
        """
        insert into answer_source (question_id, mark, passage_id, title, number, headings, text, policy, cited)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        answer.sources(),
        answer.sources().size(),
        (row, source) -> {
          row.setObject(1, question.value());
          row.setInt(2, source.mark());
          row.setObject(3, source.passage());
          row.setString(4, source.title());
          row.setString(5, source.number());
          row.setString(6, String.join("\n", source.headings()));
          row.setString(7, source.text());
          row.setString(8, record.policy(source.mark()));
          row.setBoolean(9, cited.contains(source.mark()));
        });
  }

  private void insertCitations(QuestionId question, List<ShownSentence> sentences) {
    record Citation(int sentence, int mark) {}
    List<Citation> citations =
        sentences.stream()
            .flatMap(s -> s.citations().stream().map(mark -> new Citation(s.sentence(), mark)))
            .toList();
    batch.batchUpdate(
        "insert into citation (question_id, sentence, mark) values (?, ?, ?)",
        citations,
        citations.size(),
        (row, citation) -> {
          row.setObject(1, question.value());
          row.setInt(2, citation.sentence);
          row.setInt(3, citation.mark);
        });
  }

  private void insertCalls(QuestionId question, List<ModelCall> calls) {
    for (int i = 0; i < calls.size(); i++) {
      ModelCall call = calls.get(i);
      jdbc.sql(
              """
              insert into model_call (question_id, sequence, purpose, model, prompt_version,
                input_tokens, output_tokens, first_token_ms, whole_ms, ended)
              values (:question, :sequence, :purpose, :model, :prompt, :input, :output, :first, :whole, :ended)
              """)
          .param("question", question.value())
          .param("sequence", i)
          .param("purpose", call.purpose())
          .param("model", call.model())
          .param("prompt", call.promptVersion())
          .param("input", call.inputTokens())
          .param("output", call.outputTokens())
          .param("first", call.firstTokenMs())
          .param("whole", call.wholeMs())
          .param("ended", call.ended())
          .update();
    }
  }

  private void insertTrace(QuestionId question, AnswerTrace trace) {
    jdbc.sql("insert into answer_trace (question_id, data) values (:question, :data)")
        .param("question", question.value())
        .param("data", json.writeValueAsString(trace))
        .update();
  }

  /** |个转企|人才|: found with its bars, 人才 is not found in 人才公寓. */
  private static @Nullable String joined(Set<String> topics) {
    return topics.isEmpty() ? null : "|" + String.join("|", topics) + "|";
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null || reason.length() <= 2000 ? reason : reason.substring(0, 2000);
  }
}
