package changce.console;

import changce.staff.Person;
import changce.staff.Staff;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are called, looked up once for a page. */
public final class Names {

  private final Staff staff;
  private final Map<UUID, String> known = new HashMap<>();

  public Names(Staff staff) {
    this.staff = staff;
  }

  public String of(@Nullable UUID person) {
    return person == null
        ? ""
        : known.computeIfAbsent(
            person, id -> staff.person(id).map(Person::displayName).orElse("?"));
  }
}
