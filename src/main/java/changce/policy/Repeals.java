package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What published texts end among the other policies. It is worked out anew with every edition that
 * comes or goes, so that a policy answers again when the text that ended it is withdrawn.
 */
final class Repeals {

  /**
   * @param slug of the policy whose published edition says it
   * @param from the first day without what it names
   */
  private record Said(String slug, String by, StatedRepeal repeal, LocalDate from) {}

  /**
   * @param by number or title of the text that ends it
   */
  private record End(LocalDate from, String by) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Repeals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes what the texts of published editions end, where that was not done yet. */
  private void note() {
    jdbc.sql(
            "select id, kind, text from edition where state = 'published' and repeals_read < :version")
        .param("version", StatedRepeals.VERSION)
        .query(
            (row, number) ->
                new Unread(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .list()
        .forEach(this::note);
  }

  private record Unread(UUID edition, String kind, String text) {}

  /** In a digest, the words are ours: it ends nothing. */
  private void note(Unread unread) {
    jdbc.sql("delete from stated_repeal where edition_id = :edition")
        .param("edition", unread.edition())
        .update();
    List<StatedRepeal> repeals =
        unread.kind().equals("original") ? StatedRepeals.in(unread.text()) : List.of();
    for (int ordinal = 0; ordinal < repeals.size(); ordinal++) {
      StatedRepeal repeal = repeals.get(ordinal);
      jdbc.sql(
              "insert into stated_repeal (edition_id, ordinal, title, number, first_day) values (:edition, :ordinal, :title, :number, :day)")
          .param("edition", unread.edition())
          .param("ordinal", ordinal)
          .param("title", shortened(repeal.title()))
          .param("number", repeal.number())
          .param("day", repeal.from())
          .update();
    }
    jdbc.sql("update edition set repeals_read = :version where id = :edition")
        .param("version", StatedRepeals.VERSION)
        .param("edition", unread.edition())
        .update();
  }

  /** Until it is noted again, the library knows that it has to settle. */
  void forget(EditionId edition) {
    jdbc.sql("update edition set repeals_read = 0 where id = :id")
        .param("id", edition.value())
        .update();
  }

  boolean unnoted() {
    return jdbc.sql(
                "select count(*) from edition where state = 'published' and repeals_read < :version")
            .param("version", StatedRepeals.VERSION)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Within the transaction that changed what is published, and that holds the library's state.
   *
   * @return whether the standing of any policy has changed
   */
  boolean settle() {
    note();
    List<Said> said = said();
    Map<String, LocalDate> ended = ended();
    if (said.isEmpty() && ended.isEmpty()) {
      return false;
    }
    Map<String, End> ends = ends(said, published());
    ended.keySet().stream().filter(slug -> !ends.containsKey(slug)).forEach(this::lift);
    ends.forEach(
        (slug, end) -> {
          if (!end.from().equals(ended.get(slug))) {
            lift(slug);
            end(slug, end);
          }
        });
    return !ended.equals(ended());
  }

  private static Map<String, End> ends(List<Said> said, List<Policy> published) {
    Map<String, End> ends = new HashMap<>();
    said.stream()
        .sorted(Comparator.comparing(Said::from).reversed())
        .forEach(
            one ->
                one.repeal()
                    .meant(published)
                    .filter(policy -> !policy.slug().equals(one.slug()))
                    .ifPresent(policy -> ends.put(policy.slug(), new End(one.from(), one.by()))));
    return ends;
  }

  /** What has ended anyway, or begins later, is not touched. */
  private void end(String slug, End end) {
    jdbc.sql(
            """
            update edition set repealed_from = :from, repealed_by = :by
            where state = 'published' and policy_id = (select id from policy where slug = :slug)
              and status <> 'ended' and (effective_to is null or effective_to >= :from)
              and (effective_from is null or effective_from < :from)
            """)
        .param("from", end.from())
        .param("by", end.by())
        .param("slug", slug)
        .update();
  }

  private void lift(String slug) {
    jdbc.sql(
            """
            update edition set repealed_from = null, repealed_by = null
            where repealed_from is not null and policy_id = (select id from policy where slug = :slug)
            """)
        .param("slug", slug)
        .update();
  }

  private Map<String, LocalDate> ended() {
    Map<String, LocalDate> ended = new HashMap<>();
    jdbc.sql(
            """
            select o.slug, e.repealed_from from edition e join policy o on o.id = e.policy_id
            where e.state = 'published' and e.repealed_from is not null
            """)
        .query(
            row -> {
              ended.put(row.getString(1), row.getObject(2, LocalDate.class));
            });
    return ended;
  }

  private List<Said> said() {
    return jdbc.sql(
            """
            select o.slug, e.title, e.number, e.effective_from, e.issued_on, coalesce(e.published_at, e.created_at) as since,
              r.title as repealed, r.number as repealed_number,
              r.first_day
            from stated_repeal r join edition e on e.id = r.edition_id join policy o on o.id = e.policy_id
            where e.state = 'published'
            """)
        .query((row, number) -> said(row))
        .list();
  }

  private Said said(ResultSet row) throws SQLException {
    String number = row.getString("number");
    return new Said(
        row.getString("slug"),
        number == null ? row.getString("title") : number,
        new StatedRepeal(
            row.getString("repealed"),
            row.getString("repealed_number"),
            row.getObject("first_day", LocalDate.class)),
        firstDay(row));
  }

  /** Where nobody knows better, it ends with the day on which the text was published here. */
  private LocalDate firstDay(ResultSet row) throws SQLException {
    LocalDate said = row.getObject("first_day", LocalDate.class);
    LocalDate own = row.getObject("effective_from", LocalDate.class);
    String issued = row.getString("issued_on");
    if (said != null || own != null) {
      return said == null ? own : said;
    }
    return issued == null
        ? LocalDate.ofInstant(
            row.getObject("since", OffsetDateTime.class).toInstant(), clock.getZone())
        : new PartialDate(issued).lastDay();
  }

  private List<Policy> published() {
    return jdbc.sql(
            "select o.slug, "
                + PolicyRows.COLUMNS
                + " from edition e join policy o on o.id = e.policy_id where e.state = 'published'")
        .query((row, number) -> PolicyRows.policy(row))
        .list();
  }

  private static @Nullable String shortened(@Nullable String title) {
    return title == null || title.length() <= 500 ? title : title.substring(0, 500);
  }
}
