package changce.console.bench;

import changce.console.ReviewSettings;
import changce.console.Risk;
import changce.conversation.QuestionId;
import changce.staff.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that wait for a verdict; each is on one reviewer's screen at a time. */
@Component
public class ReviewQueue {

  private final JdbcClient jdbc;
  private final ReviewSettings settings;
  private final Clock clock;

  ReviewQueue(JdbcClient jdbc, ReviewSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Twice changes nothing. */
  public void add(QuestionId answer, Risk risk) {
    boolean two = Risk.needsTwo(answer.value(), settings.second());
    jdbc.sql(
            """
            insert into review_item (question_id, risk, reason, needed, given, state, added_at)
            values (:answer, :risk, :reason, :needed, 0, 'open', :now) on conflict do nothing
            """)
        .param("answer", answer.value())
        .param("risk", risk.weight())
        .param("reason", risk.word())
        .param("needed", two ? 2 : 1)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** Adds it, or moves it up when it waits already. */
  public void raise(QuestionId answer, Risk risk) {
    add(answer, risk);
    jdbc.sql(
            """
            update review_item set risk = :risk, reason = :reason
            where question_id = :answer and state = 'open' and risk < :risk
            """)
        .param("risk", risk.weight())
        .param("reason", risk.word())
        .param("answer", answer.value())
        .update();
  }

  /**
   * The most urgent answer that this reviewer may judge and nobody else has on the screen; it is
   * held for them, and what they held before is given back.
   *
   * @param only one reason, or null
   */
  @Transactional
  public Optional<QuestionId> next(Person reviewer, @Nullable Risk only) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    giveBack(reviewer);
    Optional<UUID> next =
        jdbc.sql(
                """
                select i.question_id from review_item i
                where i.state = 'open' %s and (i.held_until is null or i.held_until < :now)
                  and not exists (select 1 from review r where r.question_id = i.question_id and r.reviewer = :me)
                  and not exists (select 1 from review_skip s where s.question_id = i.question_id and s.reviewer = :me)
                order by i.risk desc, i.question_id desc limit 1 for update skip locked
                """
                    .formatted(only == null ? "" : "and i.reason = :reason"))
            .params(
                only == null
                    ? Map.of("now", now, "me", reviewer.id())
                    : Map.of("now", now, "me", reviewer.id(), "reason", only.word()))
            .query(UUID.class)
            .optional();
    next.ifPresent(answer -> hold(answer, reviewer, now));
    return next.map(QuestionId::new);
  }

  /** Puts a chosen answer on the reviewer's screen, in the queue or not. */
  @Transactional
  public void take(QuestionId answer, Person reviewer) {
    add(answer, Risk.SAMPLE);
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (holder(answer).isEmpty()) {
      giveBack(reviewer);
      hold(answer.value(), reviewer, now);
    }
  }

  /** Two are to judge it, each by themselves, and one has. */
  boolean waitsForASecond(QuestionId answer) {
    return jdbc.sql(
                "select count(*) from review_item where question_id = :answer and state = 'open'"
                    + " and given > 0 and given < needed")
            .param("answer", answer.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Who has the answer on the screen now. */
  Optional<UUID> holder(QuestionId answer) {
    return jdbc.sql(
            "select held_by from review_item where question_id = :answer and held_until >= :now")
        .param("answer", answer.value())
        .param("now", OffsetDateTime.now(clock))
        .query(UUID.class)
        .optional();
  }

  void skip(QuestionId answer, Person reviewer) {
    jdbc.sql(
            "insert into review_skip (question_id, reviewer) values (:answer, :me) on conflict do nothing")
        .param("answer", answer.value())
        .param("me", reviewer.id())
        .update();
  }

  /** Until the transaction ends nobody else judges this answer: its verdicts can be counted. */
  void lock(QuestionId answer) {
    var unused =
        jdbc.sql("select question_id from review_item where question_id = :answer for update")
            .param("answer", answer.value())
            .query(UUID.class)
            .optional();
  }

  /**
   * With enough verdicts the answer leaves the queue; until then it stays on the screen of whoever
   * else has it by now.
   *
   * @param verdicts counted after the answer was locked
   */
  void judged(QuestionId answer, Person reviewer, int verdicts) {
    jdbc.sql(
            """
            update review_item set given = :given,
              held_by = case when held_by = :me or :given >= needed then null else held_by end,
              held_until = case when held_by = :me or :given >= needed then null else held_until end,
              state = case when :given >= needed then 'done' else 'open' end
            where question_id = :answer
            """)
        .param("given", verdicts)
        .param("me", reviewer.id())
        .param("answer", answer.value())
        .update();
  }

  /** Of an answer that is stored no longer. */
  void forget(QuestionId answer) {
    jdbc.sql("delete from review_item where question_id = :answer")
        .param("answer", answer.value())
        .update();
  }

  public Map<Risk, Integer> waiting() {
    Map<Risk, Integer> waiting = new EnumMap<>(Risk.class);
    jdbc.sql("select reason, count(*) from review_item where state = 'open' group by reason")
        .query(
            row -> {
              waiting.put(Risk.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
            });
    return waiting;
  }

  /** Of the answers: why each is, or was, in the queue. */
  Map<UUID, Risk> reasons(List<UUID> answers) {
    Map<UUID, Risk> reasons = new HashMap<>();
    if (!answers.isEmpty()) {
      jdbc.sql("select question_id, reason from review_item where question_id in (:answers)")
          .param("answers", answers)
          .query(
              row -> {
                reasons.put(
                    row.getObject(1, UUID.class),
                    Risk.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
              });
    }
    return reasons;
  }

  private void giveBack(Person reviewer) {
    jdbc.sql("update review_item set held_by = null, held_until = null where held_by = :me")
        .param("me", reviewer.id())
        .update();
  }

  private void hold(UUID answer, Person reviewer, OffsetDateTime now) {
    jdbc.sql(
            "update review_item set held_by = :me, held_until = :until where question_id = :answer")
        .param("me", reviewer.id())
        .param("until", now.plus(settings.hold()))
        .param("answer", answer)
        .update();
  }
}
