package changce.wechat;

import changce.wechat.WeChatSettings.Off;
import changce.wechat.protocol.WeChatFailure;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators do with the accounts. Blocks. */
@Component
public class OfficialAccounts {

  private static final int FAILURES = 20;

  private final Accounts accounts;
  private final AccountStates states;
  private final WeChatSettings settings;
  private final JdbcClient jdbc;

  OfficialAccounts(
      Accounts accounts, AccountStates states, WeChatSettings settings, JdbcClient jdbc) {
    this.accounts = accounts;
    this.states = states;
    this.settings = settings;
    this.jdbc = jdbc;
  }

  /**
   * One account as it stands.
   *
   * @param pushes whether answers are sent later
   * @param off why it is out of service, null when it is not
   */
  public record State(String name, String appId, boolean pushes, @Nullable String off) {}

  /**
   * A text that the platform did not take.
   *
   * @param code the platform's own
   */
  public record Failure(
      String account, OffsetDateTime at, int code, String meaning, String state) {}

  public List<State> states() {
    List<State> all = new ArrayList<>();
    for (Account account : accounts.all()) {
      all.add(
          new State(
              account.name(),
              account.settings().appId(),
              states.pushes(account),
              states.off(account).map(Off::reason).orElse(null)));
    }
    return all;
  }

  /**
   * Replaces the account's menu.
   *
   * @return why the platform did not take it, or empty
   * @throws UnusableMenu when the file cannot be a menu
   * @throws IllegalArgumentException when there is no such account
   */
  public Optional<String> applyMenu(String account, Path file) {
    return described(
        accounts.named(account).platform().createMenu(new MenuFile(settings.pageUrl()).read(file)));
  }

  /**
   * Whether the credentials are good and our address is on the platform's list.
   *
   * @return what is wrong, or empty
   */
  public Optional<String> check(String account) {
    return described(accounts.named(account).platform().check());
  }

  /** Visitors get the notice until the account is put back. */
  public void takeOff(String account, String reason, String notice) {
    states.takeOff(accounts.named(account), new Off(reason, notice));
  }

  public void putBack(String account) {
    states.putBack(accounts.named(account));
  }

  /** The last ones, newest first. */
  public List<Failure> failures() {
    return jdbc.sql(
            """
            select account, changed_at, code, meaning, state from wechat_text
            where code is not null order by changed_at desc limit :most
            """)
        .param("most", FAILURES)
        .query(
            (row, number) ->
                new Failure(
                    row.getString("account"),
                    row.getObject("changed_at", OffsetDateTime.class),
                    row.getInt("code"),
                    row.getString("meaning"),
                    row.getString("state")))
        .list();
  }

  private static Optional<String> described(Optional<WeChatFailure> failure) {
    return failure.map(why -> why.code() + " " + why.meaning());
  }
}
