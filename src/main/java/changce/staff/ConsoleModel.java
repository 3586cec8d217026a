package changce.staff;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What every page of the console needs, and what it says when something may not be done. */
@ControllerAdvice(basePackages = {"changce.staff", "changce.console"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleModel {

  private static final Logger log = LoggerFactory.getLogger(ConsoleModel.class);

  /** In the order of the navigation; each is shown to those who may go there. */
  private static final List<String> NAVIGATION =
      List.of(
          "/console",
          "/console/log",
          "/console/bench",
          "/console/corrections",
          "/console/gaps",
          "/console/library",
          "/console/cases",
          "/console/switches",
          "/console/accounts",
          "/console/audit");

  private static final Show SHOW = new Show();

  private final ConsoleRoutes routes;

  ConsoleModel(ConsoleRoutes routes) {
    this.routes = routes;
  }

  /**
   * @param name of its message
   */
  record Link(String address, String name, boolean current) {}

  @ModelAttribute
  Mono<Void> common(ServerWebExchange exchange, Model model, Locale language) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    model.addAttribute("path", path);
    model.addAttribute("show", SHOW);
    String query = exchange.getRequest().getURI().getRawQuery();
    model.addAttribute("here", query == null ? path : path + "?" + query);
    model.addAttribute("english", language.getLanguage().equals("en"));
    model.addAttribute("done", done(exchange.getRequest().getQueryParams().getFirst("done")));
    return exchange
        .getPrincipal()
        .ofType(SignedIn.class)
        .doOnNext(
            signedIn -> {
              model.addAttribute("person", signedIn.getPrincipal());
              model.addAttribute("navigation", navigation(signedIn.getPrincipal(), path));
            })
        .then();
  }

  private List<Link> navigation(Person person, String path) {
    return NAVIGATION.stream()
        .filter(address -> allowed(person, address))
        .map(address -> new Link(address, name(address), within(address, path)))
        .toList();
  }

  private boolean allowed(Person person, String address) {
    return routes
        .of(HttpMethod.GET, PathContainer.parsePath(address))
        .filter(route -> route.allows(person))
        .isPresent();
  }

  private static String name(String address) {
    return "nav." + address.substring(address.lastIndexOf('/') + 1);
  }

  private static boolean within(String address, String path) {
    return path.equals(address) || (!address.equals("/console") && path.startsWith(address + "/"));
  }

  @ExceptionHandler
  Rendering refused(Refused refused, ServerWebExchange exchange) {
    return Rendering.view(ConsolePages.refusal(exchange))
        .status(HttpStatus.UNPROCESSABLE_CONTENT)
        .modelAttribute("notice", refused.notice())
        .build();
  }

  @ExceptionHandler
  Rendering unusable(ResponseStatusException refused, ServerWebExchange exchange) {
    return Rendering.view(ConsolePages.refusal(exchange))
        .status(refused.getStatusCode())
        .modelAttribute("notice", Notice.of("console.denied"))
        .build();
  }

  @ExceptionHandler
  Rendering failed(Exception failure, ServerWebExchange exchange) {
    log.error("A page of the console failed", failure);
    return Rendering.view(ConsolePages.refusal(exchange))
        .status(HttpStatus.INTERNAL_SERVER_ERROR)
        .modelAttribute("notice", Notice.of("console.failed"))
        .build();
  }

  /** A word of our own that a redirect carries: the page says that it was done. */
  private static @Nullable String done(@Nullable String word) {
    return word != null && word.matches("[a-z-]{1,40}") ? word : null;
  }
}
