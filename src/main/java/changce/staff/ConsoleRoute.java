package changce.staff;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may use one address of the console.
 *
 * @param roles one of them is enough; none with {@link Who#PERSON}: everybody who is signed in
 */
record ConsoleRoute(HttpMethod method, PathPattern path, Who who, Set<Role> roles) {

  enum Who {
    /** Signed in or not. */
    ANYONE,
    PERSON
  }

  boolean allows(Person person) {
    return who == Who.ANYONE || roles.isEmpty() || roles.stream().anyMatch(person::is);
  }
}
