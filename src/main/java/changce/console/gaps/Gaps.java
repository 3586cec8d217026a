package changce.console.gaps;

import changce.console.Risk;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.policy.EditionId;
import changce.policy.Policy;
import changce.retrieval.PassageSearch;
import changce.staff.Person;
import changce.staff.Refused;
import changce.staff.Staff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people ask and do not get: each question joins the group that is nearest in meaning, or
 * begins one.
 */
@Component
public class Gaps {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");

  private static final String SELECT =
      """
      select g.id, g.question, g.office, g.state, g.note, g.made_at, g.edition_id, g.version,
        (select count(*) from gap_question q where q.gap_id = g.id and q.asked_on >= :from and q.asked_on <= :to) as asked_now,
        (select count(*) from gap_question q where q.gap_id = g.id and q.asked_on >= :earlier and q.asked_on < :from) as asked_before
      from gap g
      """;

  private final JdbcClient jdbc;
  private final GapLeaders leaders;
  private final PassageSearch search;
  private final Staff staff;
  private final Clock clock;

  Gaps(JdbcClient jdbc, GapLeaders leaders, PassageSearch search, Staff staff, Clock clock) {
    this.jdbc = jdbc;
    this.leaders = leaders;
    this.search = search;
    this.staff = staff;
    this.clock = clock;
  }

  /** Once for each answer; by one node at a time. */
  public void add(LoggedAnswer answer, Risk reason) {
    if (known(answer)) {
      return;
    }
    float[] vector = search.vector(answer.question());
    UUID gap = leaders.nearest(vector).orElseGet(() -> begin(answer.question(), vector));
    jdbc.sql(
            """
            insert into gap_question (question_id, gap_id, reason, asked_on)
            values (:answer, :gap, :reason, :day) on conflict do nothing
            """)
        .param("answer", answer.id().value())
        .param("gap", gap)
        .param("reason", reason == Risk.NOT_HELPFUL ? "unhelpful" : "declined")
        .param("day", answer.askedAt().atZoneSameInstant(CHANGSHA).toLocalDate())
        .update();
  }

  private boolean known(LoggedAnswer answer) {
    return jdbc.sql("select count(*) from gap_question where question_id = :answer")
            .param("answer", answer.id().value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private UUID begin(String question, float[] vector) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into gap (id, question, vector, vector_of, office, state, made_at)
            values (:id, :question, :vector, :model, :office, 'open', :now)
            """)
        .param("id", id)
        .param("question", question)
        .param("vector", GapLeaders.bytes(vector))
        .param("model", search.model())
        .param("office", office(question))
        .param("now", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  /** Whoever issued the policy that is nearest, though it does not answer. */
  private @Nullable String office(String question) {
    return search.search(question, LocalDate.now(clock), 3).stream()
        .map(hit -> hit.passage().policy())
        .map(Policy::issuer)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Those that were asked in the period, the most frequent first. */
  List<Gap> in(Gap.State state, LocalDate from, LocalDate to, int most) {
    return period(
            "select * from ("
                + SELECT
                + " where g.state = :state) g where g.asked_now > 0 order by g.asked_now desc, g.made_at desc limit :most",
            from,
            to)
        .param("state", state.word())
        .param("most", most)
        .query(Gaps::gap)
        .list();
  }

  public List<Gap> greatest(LocalDate from, LocalDate to, int most) {
    return period(
            "select * from ("
                + SELECT
                + ") g where g.asked_now > 0 order by g.asked_now desc, g.made_at desc limit :most",
            from,
            to)
        .param("most", most)
        .query(Gaps::gap)
        .list();
  }

  public Optional<Gap.Detail> find(UUID id, LocalDate from, LocalDate to, int most) {
    return period(SELECT + " where g.id = :id", from, to)
        .param("id", id)
        .query(Gaps::gap)
        .optional()
        .map(gap -> new Gap.Detail(gap, asked(id, most)));
  }

  private List<Gap.Asked> asked(UUID gap, int most) {
    return jdbc.sql(
            "select question_id, reason from gap_question where gap_id = :gap order by question_id desc limit :most")
        .param("gap", gap)
        .param("most", most)
        .query(
            (row, number) ->
                new Gap.Asked(row.getObject("question_id", UUID.class), row.getString("reason")))
        .list();
  }

  /** The others of the group that an answer's question is in, the newest first. */
  public List<QuestionId> besides(QuestionId answer, int most) {
    return jdbc.sql(
            """
            select question_id from gap_question
            where gap_id = (select gap_id from gap_question where question_id = :answer) and question_id <> :answer
            order by question_id desc limit :most
            """)
        .param("answer", answer.value())
        .param("most", most)
        .query((row, number) -> new QuestionId(row.getObject("question_id", UUID.class)))
        .list();
  }

  /** What is done about a gap. */
  record Plan(Gap.State state, @Nullable String office, @Nullable String note) {}

  /**
   * @param version that was seen
   * @throws Refused when somebody changed it since
   */
  @Transactional
  public void change(UUID id, Person by, Plan plan, int version) {
    int changed =
        jdbc.sql(
                """
                update gap set state = :state, office = :office, note = :note, changed_by = :by, changed_at = :now,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("state", plan.state.word())
            .param("office", plan.office)
            .param("note", plan.note)
            .param("by", by.id())
            .param("now", OffsetDateTime.now(clock))
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw Refused.because("gap.changed-meanwhile");
    }
    staff.record(by, "gap.change", id.toString(), plan.state.word());
  }

  /**
   * @param question that it is called by from now on; empty when nobody's is left
   */
  void rename(UUID id, Optional<String> question) {
    jdbc.sql(
            """
            update gap set question = :question, vector = :vector, vector_of = :model, version = version + 1,
              note = case when :question = '' then null else note end,
              state = case when :question = '' then 'closed' else state end
            where id = :id
            """)
        .param("question", question.orElse(""))
        .param(
            "vector",
            question.map(text -> GapLeaders.bytes(search.vector(text))).orElse(new byte[0]))
        .param("model", search.model())
        .param("id", id)
        .update();
  }

  /** A policy has been registered for it as a draft. */
  public void drafted(UUID id, Person by, EditionId edition) {
    jdbc.sql(
            "update gap set state = :state, edition_id = :edition, version = version + 1 where id = :id")
        .param("state", Gap.State.POLICY.word())
        .param("edition", edition.value())
        .param("id", id)
        .update();
    staff.record(by, "gap.change", id.toString(), "policy " + edition.value());
  }

  private JdbcClient.StatementSpec period(String sql, LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    return jdbc.sql(sql).param("from", from).param("to", to).param("earlier", from.minusDays(days));
  }

  private static Gap gap(ResultSet row, int number) throws SQLException {
    return new Gap(
        row.getObject("id", UUID.class),
        row.getString("question"),
        row.getString("office"),
        Gap.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("note"),
        row.getObject("made_at", OffsetDateTime.class),
        row.getLong("asked_now"),
        row.getLong("asked_before"),
        row.getObject("edition_id", UUID.class),
        row.getInt("version"));
  }
}
