package changce.conversation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures over the log. They are kept for each day, so that a year is read as fast as a week, and
 * made anew for the days on which something changed. Blocks.
 */
@Component
public class AnswerFigures {

  /** Nodes do not store in the order of their clocks: the last moments are looked at again. */
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  AnswerFigures(
      JdbcClient jdbc,
      JdbcTemplate batch,
      PlatformTransactionManager transactions,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * @param channel null for all
   */
  public record Period(LocalDate from, LocalDate to, @Nullable String channel) {}

  private record Amount(String channel, String item, long amount) {}

  /** Sums by item, the greatest first. */
  public Map<String, Long> byItem(AnswerMeasure measure, Period period) {
    Map<String, Long> sums = new LinkedHashMap<>();
    bound(
            "select item, sum(amount) as amount from answer_day where %s group by item order by 2 desc, 1",
            measure, period)
        .query(
            row -> {
              sums.put(row.getString(1), row.getLong(2));
            });
    return sums;
  }

  /** Sums by day and item; days without any are left out. */
  public Map<LocalDate, Map<String, Long>> byDay(AnswerMeasure measure, Period period) {
    return byDay("item", measure, period);
  }

  /** Sums by day and channel. */
  public Map<LocalDate, Map<String, Long>> byDayAndChannel(AnswerMeasure measure, Period period) {
    return byDay("channel", measure, period);
  }

  private Map<LocalDate, Map<String, Long>> byDay(
      String column, AnswerMeasure measure, Period period) {
    Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
    bound(
            "select on_day, %s, sum(amount) as amount from answer_day where %%s group by on_day, %s"
                .formatted(column, column),
            measure,
            period)
        .query(
            row -> {
              LocalDate day = row.getObject(1, LocalDate.class);
              days.computeIfAbsent(day, one -> new TreeMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return days;
  }

  /**
   * @param share 0.5 for the median
   * @return milliseconds, to within 5 %; 0 when there is none
   */
  public long percentile(AnswerMeasure measure, Period period, double share) {
    return Durations.percentile(byItem(measure, period), share);
  }

  /** The same of counts that were read already. */
  public static long percentile(Map<String, Long> counts, double share) {
    return Durations.percentile(counts, share);
  }

  /** Brings the figures up to this moment; a day on which nothing changed is left as it is. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
  public void refresh() {
    OffsetDateTime now = clock.now();
    transaction.executeWithoutResult(
        done -> {
          OffsetDateTime since = lastTime();
          if (since.isBefore(now)) {
            changedSince(since.minus(AGAIN)).forEach(this::make);
            jdbc.sql("update answer_day_state set made_at = :now where id = 1")
                .param("now", now)
                .update();
          }
        });
  }

  /** Locks out other nodes until the transaction ends. */
  private OffsetDateTime lastTime() {
    jdbc.sql(
            "insert into answer_day_state (id, made_at) values (1, :long_ago) on conflict do nothing")
        .param("long_ago", OffsetDateTime.parse("2000-01-01T00:00:00Z"))
        .update();
    return jdbc.sql("select made_at from answer_day_state where id = 1 for update")
        .query(OffsetDateTime.class)
        .single();
  }

  private List<LocalDate> changedSince(OffsetDateTime since) {
    return jdbc.sql(
            """
            select asked_on from answer where finished_at >= :since and asked_on is not null
            union
            select a.asked_on from feedback f join answer a on a.question_id = f.question_id
            where (f.given_at >= :since or f.withdrawn_at >= :since) and a.asked_on is not null
            """)
        .param("since", since)
        .query(LocalDate.class)
        .list();
  }

  private void make(LocalDate day) {
    jdbc.sql("delete from answer_day where on_day = :day").param("day", day).update();
    for (AnswerMeasure measure : AnswerMeasure.values()) {
      List<Amount> amounts =
          jdbc.sql(measure.ofADay())
              .param("day", day)
              .query(
                  (row, number) ->
                      new Amount(
                          row.getString("channel"), row.getString("item"), row.getLong("amount")))
              .list();
      insert(day, measure, measure == AnswerMeasure.TOPIC ? eachTopic(amounts) : amounts);
    }
  }

  private static List<Amount> eachTopic(List<Amount> joined) {
    Map<String, Map<String, Long>> topics = new HashMap<>();
    for (Amount amount : joined) {
      for (String topic : amount.item.split("\\|", -1)) {
        if (!topic.isEmpty()) {
          topics
              .computeIfAbsent(amount.channel, one -> new HashMap<>())
              .merge(topic, amount.amount, Long::sum);
        }
      }
    }
    List<Amount> each = new ArrayList<>();
    topics.forEach(
        (channel, sums) -> sums.forEach((topic, sum) -> each.add(new Amount(channel, topic, sum))));
    return each;
  }

  private void insert(LocalDate day, AnswerMeasure measure, List<Amount> amounts) {
    batch.batchUpdate(
        "insert into answer_day (on_day, channel, measure, item, amount) values (?, ?, ?, ?, ?)",
        amounts,
        500,
        (row, amount) -> {
          row.setObject(1, day);
          row.setString(2, amount.channel);
          row.setString(3, measure.column());
          row.setString(4, amount.item);
          row.setLong(5, amount.amount);
        });
  }

  private StatementSpec bound(String sql, AnswerMeasure measure, Period period) {
    String channel = period.channel();
    StatementSpec statement =
        jdbc.sql(
                sql.formatted(
                    "measure = :measure and on_day >= :from and on_day <= :to"
                        + (channel == null ? "" : " and channel = :channel")))
            .param("measure", measure.column())
            .param("from", period.from())
            .param("to", period.to());
    return channel == null ? statement : statement.param("channel", channel);
  }
}
