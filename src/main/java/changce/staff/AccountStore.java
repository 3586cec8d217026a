package changce.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accounts. */
@Component
class AccountStore {

  private static final String SELECT =
      "select id, name, display_name, roles, password, code_secret, created_at, disabled_at from staff_account";

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean none() {
    return jdbc.sql("select count(*) from staff_account").query(Integer.class).single() == 0;
  }

  List<StaffAccount> all() {
    return jdbc.sql(SELECT + " order by name").query(AccountStore::account).list();
  }

  Optional<StaffAccount> named(String name) {
    return jdbc.sql(SELECT + " where name = :name")
        .param("name", name)
        .query(AccountStore::account)
        .optional();
  }

  Optional<StaffAccount> find(UUID id) {
    return jdbc.sql(SELECT + " where id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional();
  }

  void insert(Person person, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into staff_account (id, name, display_name, roles, created_at)
            values (:id, :name, :display, :roles, :now)
            """)
        .param("id", person.id())
        .param("name", person.signsInAs())
        .param("display", person.displayName())
        .param("roles", Role.words(person.roles()))
        .param("now", now)
        .update();
  }

  void setPassword(UUID id, String encoded) {
    jdbc.sql("update staff_account set password = :password where id = :id")
        .param("password", encoded)
        .param("id", id)
        .update();
  }

  void setCodeSecret(UUID id, @Nullable String secret) {
    jdbc.sql("update staff_account set code_secret = :secret, code_step = null where id = :id")
        .param("secret", secret)
        .param("id", id)
        .update();
  }

  /**
   * @return false when that step's code, or a later one, was used before
   */
  boolean useCode(UUID id, long step) {
    return jdbc.sql(
                """
                update staff_account set code_step = :step
                where id = :id and (code_step is null or code_step < :step)
                """)
            .param("step", step)
            .param("id", id)
            .update()
        > 0;
  }

  /**
   * @return false when they are others than were seen
   */
  boolean setRoles(UUID id, Collection<Role> roles, Collection<Role> seen) {
    return jdbc.sql("update staff_account set roles = :roles where id = :id and roles = :seen")
            .param("roles", Role.words(roles))
            .param("id", id)
            .param("seen", Role.words(seen))
            .update()
        > 0;
  }

  void setDisabled(UUID id, @Nullable OffsetDateTime at) {
    jdbc.sql("update staff_account set disabled_at = :at where id = :id")
        .param("at", at)
        .param("id", id)
        .update();
  }

  static StaffAccount account(ResultSet row, int number) throws SQLException {
    return new StaffAccount(
        new Person(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("display_name"),
            Role.of(row.getString("roles"))),
        row.getString("password"),
        row.getString("code_secret"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getObject("disabled_at", OffsetDateTime.class));
  }
}
