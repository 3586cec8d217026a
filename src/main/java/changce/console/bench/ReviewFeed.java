package changce.console.bench;

import changce.console.ReviewSettings;
import changce.console.Risk;
import changce.console.gaps.Gaps;
import changce.conversation.AnswerLog;
import changce.conversation.AnswerLog.EndedAnswer;
import changce.conversation.Feedback;
import changce.conversation.LoggedAnswer;
import changce.conversation.StoreClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings answers into the review queue, and what was not answered into the gaps, soon after they
 * have ended. One node does it at a time; what is there already is not added twice.
 */
@Component
public class ReviewFeed {

  private static final int AT_ONCE = 500;

  /** Nodes do not store in the order of their clocks: the last moments are looked at again. */
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final AnswerLog log;
  private final ReviewQueue queue;
  private final ReviewSettings settings;
  private final Gaps gaps;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  ReviewFeed(
      AnswerLog log,
      ReviewQueue queue,
      Gaps gaps,
      ReviewSettings settings,
      JdbcClient jdbc,
      StoreClock clock) {
    this.log = log;
    this.queue = queue;
    this.gaps = gaps;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Until(OffsetDateTime ended, OffsetDateTime feedback) {}

  @Scheduled(fixedDelay = 5000, initialDelay = 5000)
  @Transactional
  public void feed() {
    Optional<Until> turn = turn();
    turn.ifPresent(this::feed);
  }

  private void feed(Until until) {
    OffsetDateTime ended = answers(until.ended);
    OffsetDateTime feedback = feedback(until.feedback);
    jdbc.sql("update review_feed set ended_until = :ended, feedback_until = :feedback where id = 1")
        .param("ended", ended)
        .param("feedback", feedback)
        .update();
  }

  /** Reads on until it has caught up. */
  private OffsetDateTime answers(OffsetDateTime since) {
    OffsetDateTime from = since.minus(AGAIN);
    List<EndedAnswer> answers;
    do {
      answers = log.endedSince(from, AT_ONCE);
      answers.forEach(ended -> add(ended.answer()));
      if (!answers.isEmpty()) {
        from = answers.get(answers.size() - 1).endedAt().plusNanos(1000);
      }
    } while (answers.size() == AT_ONCE);
    return from.isAfter(since) ? from : since;
  }

  private void add(LoggedAnswer answer) {
    if (!"console".equals(answer.channel()) && !answer.forgotten()) {
      Risk.of(answer, settings).ifPresent(risk -> add(answer, risk));
    }
  }

  private void add(LoggedAnswer answer, Risk risk) {
    queue.raise(answer.id(), risk);
    if (risk == Risk.DECLINED || risk == Risk.NOT_HELPFUL) {
      gaps.add(answer, risk);
    }
  }

  private OffsetDateTime feedback(OffsetDateTime since) {
    List<Feedback> given = log.unhelpfulSince(since.minus(AGAIN), AT_ONCE);
    given.stream()
        .flatMap(one -> log.line(one.question()).stream())
        .filter(answer -> !answer.forgotten())
        .forEach(answer -> add(answer, Risk.NOT_HELPFUL));
    return last(given.stream().map(Feedback::givenAt).toList())
        .filter(last -> last.isAfter(since))
        .orElse(since);
  }

  private static Optional<OffsetDateTime> last(List<OffsetDateTime> moments) {
    return moments.isEmpty() ? Optional.empty() : Optional.of(moments.get(moments.size() - 1));
  }

  /** Empty while another node is at it. */
  private Optional<Until> turn() {
    // What was answered long before there was a queue is not in it.
    jdbc.sql(
            """
            insert into review_feed (id, ended_until, feedback_until) values (1, :begin, :begin)
            on conflict do nothing
            """)
        .param("begin", clock.now().minusDays(1))
        .update();
    return jdbc.sql(
            "select ended_until, feedback_until from review_feed where id = 1 for update skip locked")
        .query(
            (row, number) ->
                new Until(
                    row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
        .optional();
  }
}
