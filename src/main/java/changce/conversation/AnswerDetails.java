package changce.conversation;

import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.models.ModelCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers everything that was stored of one answer. */
@Component
class AnswerDetails {

  private final JdbcClient jdbc;
  private final StoredEvents stored;
  private final Feedbacks feedbacks;
  private final JsonMapper json;

  AnswerDetails(JdbcClient jdbc, StoredEvents stored, Feedbacks feedbacks, JsonMapper json) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.feedbacks = feedbacks;
    this.json = json;
  }

  private record Making(@Nullable String searchedAs, @Nullable String reason) {}

  Optional<AnswerDetail> of(LoggedAnswer line) {
    List<AnswerEvent> events = stored.events(line.id(), -1);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Making making = making(line.id());
    Feedback feedback = feedbacks.of(line.id()).orElse(null);
    return Optional.of(
        new AnswerDetail(
            line,
            making.searchedAs,
            making.reason,
            Answer.of(events, feedback),
            sources(events),
            trace(line.id()),
            calls(line.id()),
            feedback,
            conversation(line.conversation())));
  }

  private static List<ShownSource> sources(List<AnswerEvent> events) {
    return events.stream()
        .map(AnswerEvent::content)
        .filter(SourceList.class::isInstance)
        .flatMap(list -> ((SourceList) list).sources().stream())
        .toList();
  }

  private Making making(QuestionId question) {
    return jdbc.sql("select searched_as, reason from answer where question_id = :question")
        .param("question", question.value())
        .query((row, number) -> new Making(row.getString(1), row.getString(2)))
        .single();
  }

  private @Nullable AnswerTrace trace(QuestionId question) {
    return jdbc.sql("select data from answer_trace where question_id = :question")
        .param("question", question.value())
        .query((row, number) -> json.readValue(row.getString(1), AnswerTrace.class))
        .optional()
        .orElse(null);
  }

  private List<LoggedAnswer> conversation(ConversationId conversation) {
    return jdbc.sql(
            "select "
                + LogStatements.COLUMNS
                + " from answer a where a.conversation_id = :conversation order by a.question_id"
                + " limit 200")
        .param("conversation", conversation.value())
        .query(AnswerLines::line)
        .list();
  }

  private List<ModelCall> calls(QuestionId question) {
    return jdbc.sql(
            """
            select purpose, model, prompt_version, input_tokens, output_tokens, first_token_ms, whole_ms, ended
            from model_call where question_id = :question order by sequence
            """)
        .param("question", question.value())
        .query(
            (row, number) ->
                new ModelCall(
                    row.getString("purpose"),
                    row.getString("model"),
                    row.getString("prompt_version"),
                    row.getObject("input_tokens", Integer.class),
                    row.getObject("output_tokens", Integer.class),
                    row.getObject("first_token_ms", Long.class),
                    row.getLong("whole_ms"),
                    row.getString("ended")))
        .list();
  }
}
