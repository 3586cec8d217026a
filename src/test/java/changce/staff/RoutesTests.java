package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route with every role, and with nobody signed in, from the one table. */
@StoreTest
@Import(People.class)
class RoutesTests {

  private static final Set<Integer> SIGN_IN = Set.of(303, 401);

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired ConsoleRoutes routes;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void noAddressOfTheConsoleIsOutsideTheTable() {
    assertThat(mapped()).containsExactlyInAnyOrderElementsOf(tabled());
  }

  @Test
  void everyRouteLetsInThoseItNamesAndNobodyElse() {
    for (Role role : Role.values()) {
      ConsoleClient client = people.signedIn(port, "only-" + role.word(), role);
      Person person = people.person("only-" + role.word());
      for (ConsoleRoute route : routes.all()) {
        int status = status(client, route);
        String asked = route.method() + " " + route.path() + " as " + role;
        if (route.allows(person)) {
          assertThat(status).as(asked).isNotIn(401, 403).isLessThan(500);
        } else {
          assertThat(status).as(asked).isEqualTo(403);
        }
        if (route.path().getPatternString().contains("sign-out")) {
          client = people.signedIn(port, "only-" + role.word(), role);
        }
      }
    }
  }

  @Test
  void whoIsNotSignedInReachesNothingButTheWayIn() {
    for (ConsoleRoute route : routes.all()) {
      ConsoleClient nobody = new ConsoleClient(port);
      int status = status(nobody, route);
      String asked = route.method() + " " + route.path() + " not signed in";
      if (route.who() == ConsoleRoute.Who.ANYONE) {
        assertThat(status).as(asked).isNotIn(401, 403);
      } else {
        assertThat(status).as(asked).isIn(SIGN_IN);
        assertThat(route.method().equals(HttpMethod.GET) ? 303 : 401).as(asked).isEqualTo(status);
      }
    }
  }

  @Test
  void whatIsNotInTheTableIsForNobody() {
    ConsoleClient admin = people.signedIn(port, "only-admin", Role.ADMIN);
    for (String other :
        List.of(
            "/console/",
            "/console/unknown",
            "/console/accounts/x",
            "/console//accounts",
            "/console;/me")) {
      assertThat(admin.get(other).status()).as(other).isIn(400, 403, 404);
    }
  }

  private static int status(ConsoleClient client, ConsoleRoute route) {
    String path =
        route
            .path()
            .getPatternString()
            .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    return route.method().equals(HttpMethod.GET)
        ? client.get(path).status()
        : client.post(path).status();
  }

  private List<String> tabled() {
    return routes.all().stream()
        .map(route -> route.method() + " " + route.path().getPatternString())
        .toList();
  }

  private List<String> mapped() {
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getPatternsCondition().getPatterns().stream()
                    .filter(pattern -> pattern.getPatternString().startsWith("/console"))
                    .flatMap(
                        pattern ->
                            mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern.getPatternString())))
        .collect(Collectors.toList());
  }
}
