package changce.answering;

import changce.answering.AnswerPart.Ending;
import changce.answering.Switch.Kind;
import changce.policy.Passage;
import changce.policy.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What staff have switched off, for a while or until they switch it on. Every question asks, so it
 * is kept in memory: other nodes know within a second.
 */
@Component
public class Switches {

  private static final String SELECT =
      "select id, kind, item, reason, notice, off_at, off_until, off_by, on_at, on_by from service_switch";

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile List<Switch> off = List.of();

  Switches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What visitors of the channel are told while it is off. */
  public Optional<String> channelOff(String channel) {
    return notice(Kind.CHANNEL, channel);
  }

  public Optional<String> siteOff(String site) {
    return notice(Kind.SITE, site);
  }

  /** Of the first passage whose policy, or one of its topics, is off. */
  private Optional<String> passagesOff(List<Passage> passages) {
    return off.isEmpty()
        ? Optional.empty()
        : passages.stream().flatMap(one -> policyOff(one.policy()).stream()).findFirst();
  }

  private Optional<String> policyOff(Policy policy) {
    return notice(Kind.POLICY, policy.slug())
        .or(
            () ->
                policy.topics().stream()
                    .flatMap(one -> notice(Kind.TOPIC, one).stream())
                    .findFirst());
  }

  /** Of what is switched off nothing is said but the notice. */
  Optional<Ending> off(List<Passage> passages) {
    return passagesOff(passages).map(notice -> Ending.of(Outcome.SWITCHED_OFF, notice));
  }

  private Optional<String> notice(Kind kind, String item) {
    if (off.isEmpty()) {
      return Optional.empty();
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    return off.stream()
        .filter(one -> one.kind() == kind && one.item().equals(item) && one.offOn(now))
        .map(Switch::notice)
        .findFirst();
  }

  public void switchOff(
      Kind kind,
      String item,
      String reason,
      String notice,
      @Nullable OffsetDateTime until,
      String by) {
    jdbc.sql(
            """
            insert into service_switch (id, kind, item, reason, notice, off_at, off_until, off_by)
            values (:id, :kind, :item, :reason, :notice, :now, :until, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("kind", kind.word())
        .param("item", item)
        .param("reason", reason)
        .param("notice", notice)
        .param("now", OffsetDateTime.now(clock))
        .param("until", until)
        .param("by", by)
        .update();
    refresh();
  }

  public void switchOn(UUID id, String by) {
    jdbc.sql("update service_switch set on_at = :now, on_by = :by where id = :id and on_at is null")
        .param("now", OffsetDateTime.now(clock))
        .param("by", by)
        .param("id", id)
        .update();
    refresh();
  }

  /** The newest first. */
  public List<Switch> history(int most) {
    return jdbc.sql(SELECT + " order by off_at desc limit :most")
        .param("most", most)
        .query(Switches::read)
        .list();
  }

  @Scheduled(fixedDelay = 1000)
  void refresh() {
    off =
        jdbc.sql(SELECT + " where on_at is null and (off_until is null or off_until > :now)")
            .param("now", OffsetDateTime.now(clock))
            .query(Switches::read)
            .list();
  }

  private static Switch read(ResultSet row, int number) throws SQLException {
    return new Switch(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("item"),
        row.getString("reason"),
        row.getString("notice"),
        row.getObject("off_at", OffsetDateTime.class),
        row.getObject("off_until", OffsetDateTime.class),
        row.getString("off_by"),
        row.getObject("on_at", OffsetDateTime.class),
        row.getString("on_by"));
  }
}
