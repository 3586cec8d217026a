package changce.staff;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Carries the token between browser and console, out of reach of scripts. */
@Component
class SessionCookie {

  private static final String NAME = "changce-staff";

  private final StaffSettings settings;

  SessionCookie(StaffSettings settings) {
    this.settings = settings;
  }

  Optional<Token> read(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
    return cookie == null || cookie.getValue().isBlank()
        ? Optional.empty()
        : Optional.of(new Token(cookie.getValue()));
  }

  void write(ServerWebExchange exchange, Token token) {
    exchange.getResponse().addCookie(cookie(token.value(), settings.longest()));
  }

  void remove(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("", Duration.ZERO));
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(NAME, value)
        .path("/console")
        .httpOnly(true)
        .secure(settings.secureCookies())
        // Lax: a link to an answer in a colleague's mail finds one signed in. All changes are POSTs
        // with a CSRF token.
        .sameSite("Lax")
        .maxAge(age)
        .build();
  }
}
