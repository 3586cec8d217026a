package changce.staff;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who use the console, and the trail of what they did. Blocks for the database. */
@Component
public class Staff {

  /** Who acts where nobody is signed in. */
  public static final String TERMINAL = StaffAccounts.TERMINAL;

  /** Who acts where a rule does. */
  public static final String SERVICE = "(service)";

  private final AccountStore accounts;
  private final StaffAccounts keeping;
  private final AuditTrail trail;

  Staff(AccountStore accounts, StaffAccounts keeping, AuditTrail trail) {
    this.accounts = accounts;
    this.keeping = keeping;
    this.trail = trail;
  }

  /** Everybody who may sign in. */
  public List<Person> people() {
    return accounts.all().stream()
        .filter(account -> !account.disabled())
        .map(StaffAccount::person)
        .toList();
  }

  /** Disabled or not. */
  public Optional<Person> person(UUID id) {
    return accounts.find(id).map(StaffAccount::person);
  }

  /**
   * Puts on record what somebody did; within a transaction, stored with it or not at all.
   *
   * @param action a word of the list in the message files, such as {@code policy.publish}
   * @param subject to what: a question's id, a policy
   */
  public void record(Person by, String action, String subject, String detail) {
    trail.record(by.signsInAs(), action, subject, detail, "");
  }

  /**
   * @param actor as the trail names them: somebody who signs in, {@link #TERMINAL} or {@link
   *     #SERVICE}
   */
  public void record(String actor, String action, String subject, String detail) {
    trail.record(actor, action, subject, detail, "");
  }

  /**
   * Removes some of the trail's oldest entries; what is left can still be proved.
   *
   * @param before only entries from before this moment
   * @return how many, 0 when there are none, or when they do not hold together
   */
  public int shortenAudit(OffsetDateTime before) {
    return trail.shorten(before);
  }

  public AuditCheck verifyAudit() {
    return trail.verify();
  }

  /** The hash of the trail's entry with that number. */
  public Optional<String> auditHash(long sequence) {
    return trail.hashAt(sequence);
  }

  /**
   * A link with which that person sets a new password: for an admin who cannot sign in any more.
   *
   * @return the secret part of the address; null when there is no such account
   */
  public @Nullable String newLink(String signsInAs) {
    return accounts
        .named(signsInAs)
        .map(account -> keeping.linkFromTheTerminal(account.person()).value())
        .orElse(null);
  }
}
