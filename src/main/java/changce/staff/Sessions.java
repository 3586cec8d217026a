package changce.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sessions live in the database: any node knows them, and one that is revoked ends at once. */
@Component
class Sessions {

  /** Seen is written at most so often. */
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private static final Duration KEPT = Duration.ofDays(180);

  private static final String SELECT =
      """
      select s.id as session, s.address, s.browser, s.began_at, s.last_seen_at, s.ends_at,
        a.id, a.name, a.display_name, a.roles, a.password, a.code_secret, a.created_at, a.disabled_at
      from staff_session s join staff_account a on a.id = s.account_id
      where s.ended_because is null and a.disabled_at is null
      """;

  private final JdbcClient jdbc;
  private final StaffSettings settings;
  private final Clock clock;

  Sessions(JdbcClient jdbc, StaffSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  Token begin(Person person, String address, String browser) {
    Token token = Token.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into staff_session (id, token_hash, account_id, address, browser, began_at, last_seen_at, ends_at)
            values (:id, :token, :account, :address, :browser, :now, :now, :end)
            """)
        .param("id", UUID.randomUUID())
        .param("token", token.hash())
        .param("account", person.id())
        .param("address", address)
        .param("browser", browser)
        .param("now", now)
        .param("end", now.plus(settings.longest()))
        .update();
    return token;
  }

  /** The session while it lasts, with the person as they are now. */
  Optional<Session> of(Token token) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<Session> session =
        jdbc.sql(
                SELECT
                    + " and s.token_hash = :token and s.ends_at > :now and s.last_seen_at > :idle")
            .param("token", token.hash())
            .param("now", now)
            .param("idle", now.minus(settings.idle()))
            .query(Sessions::session)
            .optional();
    session
        .filter(seen -> seen.lastSeenAt().isBefore(now.minus(BETWEEN_NOTES)))
        .ifPresent(seen -> note(seen, now));
    return session;
  }

  List<Session> of(Person person) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
            SELECT
                + " and a.id = :account and s.ends_at > :now and s.last_seen_at > :idle order by s.last_seen_at desc")
        .param("account", person.id())
        .param("now", now)
        .param("idle", now.minus(settings.idle()))
        .query(Sessions::session)
        .list();
  }

  void signOut(Session session) {
    end("id = :key", session.id(), "signed_out");
  }

  /**
   * @return false when that person has no such session
   */
  boolean revoke(UUID session, Person owner) {
    return of(owner).stream().anyMatch(one -> one.id().equals(session))
        && end("id = :key", session, "revoked") > 0;
  }

  int revokeAll(UUID account) {
    return end("account_id = :key", account, "revoked");
  }

  @Scheduled(fixedDelayString = "PT6H")
  void forget() {
    jdbc.sql("delete from staff_session where ends_at < :before")
        .param("before", OffsetDateTime.now(clock).minus(KEPT))
        .update();
  }

  private int end(String which, UUID key, String because) {
    return jdbc.sql(
            "update staff_session set ended_because = :because where ended_because is null and "
                + which)
        .param("because", because)
        .param("key", key)
        .update();
  }

  private void note(Session session, OffsetDateTime now) {
    jdbc.sql("update staff_session set last_seen_at = :now where id = :id")
        .param("now", now)
        .param("id", session.id())
        .update();
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getObject("session", UUID.class),
        AccountStore.account(row, number).person(),
        row.getString("address"),
        row.getString("browser"),
        row.getObject("began_at", OffsetDateTime.class),
        row.getObject("last_seen_at", OffsetDateTime.class),
        row.getObject("ends_at", OffsetDateTime.class));
  }
}
