package changce.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do; one person may have several. */
public enum Role {
  /** Judges answers. */
  REVIEWER,
  /** Keeps the library, and approves what others propose. */
  EDITOR,
  /** Keeps accounts and switches, and reads the audit trail. */
  ADMIN;

  /** As it stands in tables and message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Words apart by blanks; an unknown one is refused. */
  static Set<Role> of(String words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(words.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
        .forEach(roles::add);
    return roles;
  }

  static String words(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(" "));
  }
}
