package changce.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lines of the log from rows of {@link LogStatements#COLUMNS}. */
final class AnswerLines {

  private AnswerLines() {}

  static LoggedAnswer line(ResultSet row, int number) throws SQLException {
    return new LoggedAnswer(
        new QuestionId(row.getObject("question_id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        row.getObject("started_at", OffsetDateTime.class),
        row.getString("channel"),
        row.getString("site"),
        Objects.requireNonNullElse(row.getString("question"), ""),
        row.getString("text"),
        row.getString("outcome"),
        row.getString("route"),
        row.getString("model"),
        row.getString("prompt_version"),
        topics(row.getString("topics")),
        row.getInt("blocked"),
        support(row),
        row.getObject("cited_until", LocalDate.class),
        row.getObject("sources_ms", Integer.class),
        row.getObject("first_sentence_ms", Integer.class),
        row.getObject("whole_ms", Integer.class),
        row.getObject("helpful", Boolean.class),
        row.getString("review"),
        row.getObject("forgotten_at", OffsetDateTime.class));
  }

  private static @Nullable Double support(ResultSet row) throws SQLException {
    // As a float: PostgreSQL's driver makes another double of a real from its fifth execution on.
    double support = row.getFloat("support");
    return row.wasNull() ? null : support;
  }

  private static List<String> topics(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split("\\|", -1)).filter(topic -> !topic.isEmpty()).toList();
  }
}
