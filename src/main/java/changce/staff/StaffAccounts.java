package changce.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with accounts; each is put on record. */
@Component
class StaffAccounts {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}._@-]{1,39}");
  private static final int LONGEST_DISPLAY_NAME = 30;

  /** Who acts where nobody is signed in. */
  static final String TERMINAL = "(terminal)";

  private final AccountStore store;
  private final Passwords passwords;
  private final PasswordLinks links;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final Codes codes;
  private final Clock clock;

  StaffAccounts(
      AccountStore store,
      Passwords passwords,
      PasswordLinks links,
      Sessions sessions,
      AuditTrail trail,
      Codes codes,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.links = links;
    this.sessions = sessions;
    this.trail = trail;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * @param name to sign in with; upper case counts as lower case
   */
  record Named(String name, String displayName) {

    static Named of(@Nullable String name, @Nullable String displayName) {
      String lower = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
      String shown = displayName == null ? "" : displayName.strip();
      if (!NAME.matcher(lower).matches()) {
        throw Refused.because("staff.account.name-unusable");
      }
      if (shown.isEmpty() || shown.length() > LONGEST_DISPLAY_NAME) {
        throw Refused.because("staff.account.display-name-unusable", LONGEST_DISPLAY_NAME);
      }
      return new Named(lower, shown);
    }

    Person with(Set<Role> roles) {
      return new Person(UUID.randomUUID(), name, displayName, roles);
    }
  }

  /** The link that was printed at the first start makes the first admin, once. */
  @Transactional
  public Person makeFirstAdmin(Token token, Named named, String password, String address) {
    requireLink(token);
    if (!store.none()) {
      throw Refused.because("staff.link.unusable");
    }
    Person person = insert(named.with(Set.of(Role.ADMIN)));
    store.setPassword(person.id(), passwords.encode(password, person));
    record(person, "account.first-admin", person, "", address);
    return person;
  }

  /** The new account cannot be used before its owner has set a password by the link. */
  @Transactional
  public Token create(Person by, Named named, Set<Role> roles, String address) {
    requireRoles(roles);
    Person person = insert(named.with(roles));
    record(by, "account.create", person, Role.words(roles), address);
    return links.make(person.id());
  }

  @Transactional
  public Person setPassword(Token token, UUID account, String password, String address) {
    requireLink(token);
    Person person = known(account).person();
    store.setPassword(account, passwords.encode(password, person));
    // Whoever lost their authenticator gets in again by a link from an admin.
    store.setCodeSecret(account, null);
    sessions.revokeAll(account);
    record(person, "account.set-password", person, "", address);
    return person;
  }

  @Transactional
  public void changePassword(Person by, String password, String address) {
    store.setPassword(by.id(), passwords.encode(password, by));
    sessions.revokeAll(by.id());
    record(by, "account.set-password", by, "", address);
  }

  /**
   * From now on a code is asked for as well.
   *
   * @param code of the authenticator that holds the secret: it has been set up rightly
   */
  @Transactional
  public void useCodes(Person by, String secret, String code, String address) {
    if (!Codes.isSecret(secret) || codes.stepOf(secret, code).isEmpty()) {
      throw Refused.because("staff.codes.wrong");
    }
    store.setCodeSecret(by.id(), secret);
    record(by, "account.codes-on", by, "", address);
  }

  @Transactional
  public void useNoCodes(Person by, String address) {
    store.setCodeSecret(by.id(), null);
    record(by, "account.codes-off", by, "", address);
  }

  boolean usesCodes(Person person) {
    return known(person.id()).codeSecret() != null;
  }

  /**
   * @param seen the roles as they were when these were chosen
   * @throws Refused when somebody else changed them since
   */
  @Transactional
  public void setRoles(Person by, UUID account, Set<Role> roles, Set<Role> seen, String address) {
    requireRoles(roles);
    if (by.id().equals(account) && !roles.contains(Role.ADMIN)) {
      throw Refused.because("staff.account.not-oneself");
    }
    Person person = known(account).person();
    if (!store.setRoles(account, roles, seen)) {
      throw Refused.because(
          "staff.roles.changed-meanwhile", person.displayName(), person.signsInAs());
    }
    String detail = Role.words(seen) + " -> " + Role.words(roles);
    record(by, "account.roles", person, detail, address);
  }

  @Transactional
  public void setDisabled(Person by, UUID account, boolean disabled, String address) {
    if (by.id().equals(account)) {
      throw Refused.because("staff.account.not-oneself");
    }
    Person person = known(account).person();
    store.setDisabled(account, disabled ? OffsetDateTime.now(clock) : null);
    if (disabled) {
      sessions.revokeAll(account);
    }
    record(by, disabled ? "account.disable" : "account.enable", person, "", address);
  }

  @Transactional
  public Token newLink(Person by, UUID account, String address) {
    Person person = known(account).person();
    record(by, "account.link", person, "", address);
    return links.make(account);
  }

  @Transactional
  public Token linkFromTheTerminal(Person person) {
    trail.record(TERMINAL, "account.link", person.signsInAs(), "", "");
    return links.make(person.id());
  }

  private Person insert(Person person) {
    try {
      store.insert(person, OffsetDateTime.now(clock));
      return person;
    } catch (DuplicateKeyException e) {
      throw Refused.because("staff.account.name-taken", person.signsInAs());
    }
  }

  private void requireLink(Token token) {
    if (!links.use(token)) {
      throw Refused.because("staff.link.unusable");
    }
  }

  private static void requireRoles(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw Refused.because("staff.account.no-role");
    }
  }

  private StaffAccount known(UUID account) {
    return store.find(account).orElseThrow(() -> Refused.because("staff.account.unknown"));
  }

  private void record(Person by, String action, Person on, String detail, String address) {
    trail.record(by.signsInAs(), action, on.signsInAs(), detail, address);
  }
}
