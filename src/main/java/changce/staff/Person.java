package changce.staff;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is signed in to the console.
 *
 * @param signsInAs lower case; goes into the audit trail
 * @param displayName as colleagues know them
 */
public record Person(UUID id, String signsInAs, String displayName, Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean has(String role) {
    return roles.stream().anyMatch(one -> one.word().equals(role));
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
