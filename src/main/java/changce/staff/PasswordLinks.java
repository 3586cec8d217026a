package changce.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that let their bearer set a password, once. */
@Component
class PasswordLinks {

  private final JdbcClient jdbc;
  private final StaffSettings settings;
  private final Clock clock;

  PasswordLinks(JdbcClient jdbc, StaffSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param account null: whoever bears it becomes the first admin
   */
  record Link(@Nullable UUID account) {}

  /** Earlier links for the same account no longer work. */
  Token make(@Nullable UUID account) {
    Token token = Token.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (account != null) {
      jdbc.sql(
              "update staff_link set used_at = :now where account_id = :account and used_at is null")
          .param("now", now)
          .param("account", account)
          .update();
    }
    jdbc.sql(
            "insert into staff_link (token_hash, account_id, expires_at) values (:token, :account, :end)")
        .param("token", token.hash())
        .param("account", account)
        .param("end", now.plus(settings.link()))
        .update();
    return token;
  }

  Optional<Link> find(Token token) {
    return jdbc.sql(
            "select account_id from staff_link where token_hash = :token and used_at is null and expires_at > :now")
        .param("token", token.hash())
        .param("now", OffsetDateTime.now(clock))
        .query((row, number) -> new Link(row.getObject("account_id", UUID.class)))
        .optional();
  }

  /**
   * @return false when it has been used, or its time is over
   */
  boolean use(Token token) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql(
                "update staff_link set used_at = :now where token_hash = :token and used_at is null and expires_at > :now")
            .param("now", now)
            .param("token", token.hash())
            .update()
        > 0;
  }
}
