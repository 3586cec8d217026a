package changce.console.bench;

import changce.conversation.AnswerLog;
import changce.conversation.QuestionId;
import changce.staff.Person;
import changce.staff.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verdicts on answers: one of each reviewer, who may change their own and nobody else's. */
@Component
public class Reviews {

  private final JdbcClient jdbc;
  private final ReviewQueue queue;
  private final AnswerLog log;
  private final Staff staff;
  private final Clock clock;

  Reviews(JdbcClient jdbc, ReviewQueue queue, AnswerLog log, Staff staff, Clock clock) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.log = log;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param cause null for a correct answer
   */
  record Judgement(Verdict verdict, @Nullable Cause cause, @Nullable String note) {}

  /**
   * As somebody may see them: while an answer waits for a second verdict, nobody sees the first, or
   * how well the two agree would say nothing.
   */
  public List<Review> shownTo(Person person, QuestionId answer) {
    boolean apart = queue.waitsForASecond(answer);
    return of(answer).stream()
        .filter(review -> !apart || review.reviewerId().equals(person.id()))
        .toList();
  }

  /** Oldest first. */
  public List<Review> of(QuestionId answer) {
    return jdbc.sql(
            """
            select reviewer, verdict, cause, note, given_at from review
            where question_id = :answer order by given_at, id
            """)
        .param("answer", answer.value())
        .query(
            (row, number) -> {
              UUID reviewer = row.getObject("reviewer", UUID.class);
              String cause = row.getString("cause");
              return new Review(
                  reviewer,
                  staff.person(reviewer).map(Person::displayName).orElse("?"),
                  Verdict.of(row.getString("verdict")),
                  cause == null ? null : Cause.of(cause),
                  row.getString("note"),
                  row.getObject("given_at", OffsetDateTime.class));
            })
        .list();
  }

  @Transactional
  public void judge(QuestionId answer, Person reviewer, Judgement judgement) {
    queue.lock(answer);
    if (!replace(answer, reviewer, judgement)) {
      insert(answer, reviewer, judgement);
    }
    List<Review> all = of(answer);
    queue.judged(answer, reviewer, all.size());
    worst(all).ifPresent(verdict -> log.mark(answer, verdict.word()));
    Cause cause = judgement.cause();
    staff.record(
        reviewer,
        "review.verdict",
        answer.value().toString(),
        judgement.verdict().word() + (cause == null ? "" : " " + cause.word()));
  }

  private static Optional<Verdict> worst(List<Review> reviews) {
    return reviews.stream().map(Review::verdict).reduce(Verdict::worse);
  }

  private boolean replace(QuestionId answer, Person reviewer, Judgement judgement) {
    return written(
            """
            update review set verdict = :verdict, cause = :cause, note = :note, given_at = :now, given_on = :day
            where question_id = :answer and reviewer = :reviewer
            """,
            answer,
            reviewer,
            judgement)
        > 0;
  }

  private void insert(QuestionId answer, Person reviewer, Judgement judgement) {
    written(
        """
        insert into review (id, question_id, reviewer, verdict, cause, note, given_at, given_on)
        values (:id, :answer, :reviewer, :verdict, :cause, :note, :now, :day)
        """,
        answer,
        reviewer,
        judgement);
  }

  private int written(String sql, QuestionId answer, Person reviewer, Judgement judgement) {
    Cause cause = judgement.cause();
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .param("answer", answer.value())
            .param("reviewer", reviewer.id())
            .param("verdict", judgement.verdict().word())
            .param("cause", cause == null ? null : cause.word())
            .param("note", judgement.note())
            .param("now", OffsetDateTime.now(clock))
            .param("day", LocalDate.now(clock));
    return sql.contains(":id")
        ? statement.param("id", UUID.randomUUID()).update()
        : statement.update();
  }
}
