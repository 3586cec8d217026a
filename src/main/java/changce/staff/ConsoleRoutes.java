package changce.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of who may go where, from {@code routes.csv}: what is not in it is for nobody. */
@Component
class ConsoleRoutes {

  private final List<ConsoleRoute> routes;

  ConsoleRoutes() {
    try {
      routes =
          new ClassPathResource("changce/staff/routes.csv")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(ConsoleRoutes::route)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<ConsoleRoute> all() {
    return routes;
  }

  /** The most special route that fits; HEAD is as GET. */
  Optional<ConsoleRoute> of(HttpMethod method, PathContainer path) {
    HttpMethod asked = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
    return routes.stream()
        .filter(route -> route.method().equals(asked) && route.path().matches(path))
        .min((one, other) -> one.path().compareTo(other.path()));
  }

  private static ConsoleRoute route(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException("routes.csv: " + line);
    }
    String who = cells[2].strip();
    return new ConsoleRoute(
        HttpMethod.valueOf(cells[0].strip()),
        PathPatternParser.defaultInstance.parse(cells[1].strip()),
        who.equals("anyone") ? ConsoleRoute.Who.ANYONE : ConsoleRoute.Who.PERSON,
        who.equals("anyone") || who.equals("signed-in") ? Set.of() : Role.of(who));
  }
}
