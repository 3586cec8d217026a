package changce.console.bench;

import changce.console.bench.Agreement.Pair;
import changce.staff.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far reviewing has come, and how much reviewers agree. */
@Component
public class ReviewFigures {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;

  ReviewFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of verdicts on the same answers, by whoever judged first and second. */
  public Agreement agreement(LocalDate from, LocalDate to) {
    return Agreement.of(
        jdbc.sql(
                """
                select a.verdict, b.verdict from review a join review b on b.question_id = a.question_id
                where a.reviewer <> b.reviewer
                  and (a.given_at < b.given_at or (a.given_at = b.given_at and a.id < b.id))
                  and b.given_at >= :from and b.given_at < :to
                """)
            .param("from", start(from))
            .param("to", start(to.plusDays(1)))
            .query(
                (row, number) ->
                    new Pair(Verdict.of(row.getString(1)), Verdict.of(row.getString(2))))
            .list());
  }

  int judgedBy(Person reviewer, LocalDate day) {
    return jdbc.sql(
            "select count(*) from review where reviewer = :me and given_at >= :from and given_at < :to")
        .param("me", reviewer.id())
        .param("from", start(day))
        .param("to", start(day.plusDays(1)))
        .query(Integer.class)
        .single();
  }

  /** Verdicts by the Monday of their week. */
  public Map<LocalDate, Map<Verdict, Integer>> byWeek(LocalDate from, LocalDate to) {
    Map<LocalDate, Map<Verdict, Integer>> weeks = new TreeMap<>();
    jdbc.sql(
            """
            select given_on, verdict, count(*) from review where given_on >= :from and given_on <= :to
            group by given_on, verdict
            """)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              LocalDate week = monday(row.getObject(1, LocalDate.class));
              weeks
                  .computeIfAbsent(week, one -> new EnumMap<>(Verdict.class))
                  .merge(Verdict.of(row.getString(2)), row.getInt(3), Integer::sum);
            });
    return weeks;
  }

  /** Causes of what was not correct, the most frequent first. */
  public Map<Cause, Integer> causes(LocalDate from, LocalDate to) {
    Map<Cause, Integer> causes = new LinkedHashMap<>();
    jdbc.sql(
            """
            select cause, count(*) from review where cause is not null and given_on >= :from and given_on <= :to
            group by cause order by 2 desc, 1
            """)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              causes.put(Cause.of(row.getString(1)), row.getInt(2));
            });
    return causes;
  }

  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(CHANGSHA).toOffsetDateTime();
  }
}
