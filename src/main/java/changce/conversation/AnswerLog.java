package changce.conversation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Every question that has been answered, for those who review answers. Blocks. */
@Component
public class AnswerLog {

  private static final int RECENT = 5000;

  private final JdbcClient jdbc;
  private final LogStatements statements;
  private final AnswerDetails details;

  AnswerLog(JdbcClient jdbc, LogStatements statements, AnswerDetails details) {
    this.jdbc = jdbc;
    this.statements = statements;
    this.details = details;
  }

  /** The newest answers. */
  public LogPage page(AnswerFilter filter, int size) {
    return page(filter, null, size);
  }

  /**
   * @param position null for the newest
   */
  public LogPage page(AnswerFilter filter, @Nullable LogPosition position, int size) {
    boolean forward = position != null && position.towards() == LogPosition.Towards.NEWER;
    List<LoggedAnswer> answers = new ArrayList<>(read(filter, position, size + 1));
    boolean more = answers.size() > size;
    if (more) {
      answers.remove(size);
    }
    if (forward) {
      Collections.reverse(answers);
    }
    if (answers.isEmpty()) {
      return new LogPage(List.of(), null, null);
    }
    boolean older = forward || more;
    boolean newer = forward ? more : position != null;
    return new LogPage(
        answers,
        older ? LogPosition.olderThan(answers.get(answers.size() - 1).id()) : null,
        newer ? LogPosition.newerThan(answers.get(0).id()) : null);
  }

  /** How many there are, counted up to a limit. */
  public int count(AnswerFilter filter, int most) {
    AnswerFilter.Conditions conditions = filter.conditions();
    return bound(statements.count(filter, conditions.sql()), filter, conditions)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Those that ended after a moment, in that order. */
  public List<EndedAnswer> endedSince(OffsetDateTime moment, int most) {
    return jdbc.sql(
            "select a.finished_at, "
                + LogStatements.COLUMNS
                + " from answer a where a.finished_at >= :moment order by a.finished_at limit :most")
        .param("moment", moment)
        .param("most", most)
        .query(
            (row, number) ->
                new EndedAnswer(
                    row.getObject("finished_at", OffsetDateTime.class),
                    AnswerLines.line(row, number)))
        .list();
  }

  public record EndedAnswer(OffsetDateTime endedAt, LoggedAnswer answer) {}

  /** Feedback that stands and says not helpful, given after a moment, in that order. */
  public List<Feedback> unhelpfulSince(OffsetDateTime moment, int most) {
    return jdbc.sql(
            """
            select question_id, given_at from feedback
            where given_at >= :moment and not helpful and withdrawn_at is null
            order by given_at limit :most
            """)
        .param("moment", moment)
        .param("most", most)
        .query(
            (row, number) ->
                new Feedback(
                    new QuestionId(row.getObject("question_id", UUID.class)),
                    false,
                    null,
                    null,
                    row.getObject("given_at", OffsetDateTime.class),
                    null))
        .list();
  }

  public Optional<LoggedAnswer> line(QuestionId question) {
    return jdbc.sql(
            "select " + LogStatements.COLUMNS + " from answer a where a.question_id = :question")
        .param("question", question.value())
        .query(AnswerLines::line)
        .optional();
  }

  public Optional<AnswerDetail> detail(QuestionId question) {
    return line(question).flatMap(details::of);
  }

  /** Titles of the policies that each of the answers cited. */
  public Map<QuestionId, List<String>> citedPolicies(Collection<QuestionId> answers) {
    Map<QuestionId, List<String>> titles = new HashMap<>();
    if (!answers.isEmpty()) {
      jdbc.sql(
              """
              select distinct question_id, title from answer_source
              where cited and question_id in (:answers) order by question_id, title
              """)
          .param("answers", answers.stream().map(QuestionId::value).toList())
          .query(
              row -> {
                QuestionId answer = new QuestionId(row.getObject("question_id", UUID.class));
                titles
                    .computeIfAbsent(answer, one -> new ArrayList<>())
                    .add(row.getString("title"));
              });
    }
    return titles;
  }

  /**
   * Notes what reviewers made of an answer, to be filtered by.
   *
   * @param review a word of at most 16 characters, or null
   */
  public void mark(QuestionId question, @Nullable String review) {
    jdbc.sql("update answer set review = :review where question_id = :question")
        .param("review", review)
        .param("question", question.value())
        .update();
  }

  /** Models, or versions of the prompt, of the last few thousand answers. */
  public List<String> recentModels() {
    return recent("model");
  }

  public List<String> recentPromptVersions() {
    return recent("prompt_version");
  }

  private List<String> recent(String column) {
    return jdbc.sql(
            """
            select distinct %s from (select %s from answer order by question_id desc limit %d) a
            where %s is not null order by 1
            """
                .formatted(column, column, RECENT, column))
        .query(String.class)
        .list();
  }

  private List<LoggedAnswer> read(AnswerFilter filter, @Nullable LogPosition position, int most) {
    boolean forward = position != null && position.towards() == LogPosition.Towards.NEWER;
    String place =
        position == null ? "true" : forward ? "a.question_id > :place" : "a.question_id < :place";
    AnswerFilter.Conditions conditions = filter.conditions();
    List<LoggedAnswer> answers = List.of();
    for (String sql : statements.page(filter, place, conditions.sql(), forward ? "asc" : "desc")) {
      StatementSpec statement = bound(sql, filter, conditions).param("most", most);
      answers =
          (position == null ? statement : statement.param("place", position.answer()))
              .query(AnswerLines::line)
              .list();
      if (answers.size() == most) {
        return answers;
      }
    }
    return answers;
  }

  private StatementSpec bound(String sql, AnswerFilter filter, AnswerFilter.Conditions conditions) {
    StatementSpec statement = jdbc.sql(sql);
    for (AnswerFilter.Conditions.Value value : conditions.values()) {
      statement = statement.param(value.name(), value.value());
    }
    return sql.contains(":pairs") ? statement.param("pairs", filter.pairs()) : statement;
  }
}
