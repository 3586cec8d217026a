package changce.staff;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * @param password as argon2id encodes it; null until its owner has set one
 * @param codeSecret of an authenticator; null without one
 */
record StaffAccount(
    Person person,
    @Nullable String password,
    @Nullable String codeSecret,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime disabledAt) {

  /** By their words, in order. */
  public String roles() {
    return Role.words(person.roles());
  }

  public boolean disabled() {
    return disabledAt != null;
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return person.signsInAs();
  }
}
