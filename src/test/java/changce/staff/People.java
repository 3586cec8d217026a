package changce.staff;

import java.time.Instant;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Makes people for tests, each once for a store. */
@TestComponent
public class People {

  public static final String PASSWORD = "湘江边的路灯亮着 2026";

  private final StaffAccounts accounts;
  private final AccountStore store;

  People(StaffAccounts accounts, AccountStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  /** Signed in, with the roles. */
  public ConsoleClient signedIn(int port, String name, Role... roles) {
    person(name, roles);
    ConsoleClient client = new ConsoleClient(port);
    ConsoleClient.Page page = client.signIn(name, PASSWORD);
    if (page.status() != 303) {
      throw new IllegalStateException(name + " cannot sign in: " + page.problem());
    }
    return client;
  }

  public Person person(String name, Role... roles) {
    return store
        .named(name)
        .map(StaffAccount::person)
        .orElseGet(
            () -> {
              Person admin =
                  new Person(new java.util.UUID(0, 0), "test", "test", Set.of(Role.ADMIN));
              StaffAccounts.Named named = StaffAccounts.Named.of(name, name);
              Token token = accounts.create(admin, named, Set.of(roles), "");
              Person made = store.named(name).orElseThrow().person();
              return accounts.setPassword(token, made.id(), PASSWORD, "");
            });
  }

  /** What an authenticator shows for a secret: each of the two is good once. */
  public static final class Code {

    private static final int SECONDS = 30;

    private final String secret;
    private final long step = Instant.now().getEpochSecond() / SECONDS;

    public Code(String secret) {
      this.secret = secret;
    }

    public String now() {
      return Codes.code(secret, step);
    }

    /** Half a minute later, which is taken at once as well. */
    public String next() {
      return Codes.code(secret, step + 1);
    }
  }
}
