package changce.console.bench;

import changce.console.bench.Agreement.Pair;
import changce.staff.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far reviewing has come, and how much reviewers agree. Answers are counted, not verdicts, as
 * the log that stands behind each figure counts them.
 */
@Component
public class ReviewFigures {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;

  ReviewFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What came of answers that another reviewer had judged before.
   *
   * @param kappa how far the two agree; NaN when it cannot be said
   */
  public record JudgedTwice(int answers, double kappa) {}

  /**
   * Answers that were judged, however often, and those of them that nobody called anything but
   * correct.
   */
  public record Judged(int answers, int correct) {

    private static Judged of(Collection<Boolean> correct) {
      return new Judged(correct.size(), (int) correct.stream().filter(one -> one).count());
    }
  }

  /**
   * @param all an answer that was judged in two weeks is one
   * @param weeks by their Monday
   */
  public record Progress(Judged all, Map<LocalDate, Judged> weeks) {}

  /** Of verdicts on the same answers, by whoever judged first and second. */
  public JudgedTwice twice(LocalDate from, LocalDate to) {
    Set<UUID> answers = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    jdbc.sql(
            """
            select b.question_id, a.verdict, b.verdict from review a join review b on b.question_id = a.question_id
            where a.reviewer <> b.reviewer
              and (a.given_at < b.given_at or (a.given_at = b.given_at and a.id < b.id))
              and b.given_on >= :from and b.given_on <= :to
            """)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              answers.add(row.getObject(1, UUID.class));
              pairs.add(new Pair(Verdict.of(row.getString(2)), Verdict.of(row.getString(3))));
            });
    return new JudgedTwice(answers.size(), Agreement.of(pairs).kappa());
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

  public Progress progress(LocalDate from, LocalDate to) {
    Map<UUID, Boolean> all = new HashMap<>();
    Map<LocalDate, Map<UUID, Boolean>> weeks = new TreeMap<>();
    jdbc.sql(
            """
            select r.given_on, r.question_id, exists (
              select 1 from review o where o.question_id = r.question_id and o.verdict <> 'correct')
            from review r where r.given_on >= :from and r.given_on <= :to
            """)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              LocalDate week = monday(row.getObject(1, LocalDate.class));
              UUID answer = row.getObject(2, UUID.class);
              boolean correct = !row.getBoolean(3);
              all.put(answer, correct);
              weeks.computeIfAbsent(week, one -> new HashMap<>()).put(answer, correct);
            });
    Map<LocalDate, Judged> judged = new TreeMap<>();
    weeks.forEach((monday, answers) -> judged.put(monday, Judged.of(answers.values())));
    return new Progress(Judged.of(all.values()), judged);
  }

  /** In how many answers each cause was named for what was not correct, the most frequent first. */
  public Map<Cause, Integer> causes(LocalDate from, LocalDate to) {
    Map<Cause, Integer> causes = new LinkedHashMap<>();
    jdbc.sql(
            """
            select cause, count(distinct question_id) from review where cause is not null and given_on >= :from and given_on <= :to
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
