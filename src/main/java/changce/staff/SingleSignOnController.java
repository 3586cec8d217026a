package changce.staff;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** To the government's own sign-in and back. */
@Controller
class SingleSignOnController {

  private static final String COOKIE = "changce-sso";
  private static final String BACK = "/console/sso/back";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final SingleSignOnSettings settings;
  private final StaffSettings staff;
  private final OpenIdProvider provider;
  private final SignIn signIn;
  private final SessionCookie cookie;

  SingleSignOnController(
      SingleSignOnSettings settings,
      StaffSettings staff,
      OpenIdProvider provider,
      SignIn signIn,
      SessionCookie cookie) {
    this.settings = settings;
    this.staff = staff;
    this.provider = provider;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  @GetMapping("/console/sso")
  Rendering begin(
      @RequestParam(required = false) @Nullable String next, ServerWebExchange exchange) {
    requireOn();
    SingleSignOnAttempt attempt = SingleSignOnAttempt.next(ConsoleAddress.within(next));
    String there = provider.authorization(attempt, redirect(exchange)).toString();
    exchange.getResponse().addCookie(cookie(attempt.written(), PATIENCE));
    return SignInController.seeOther(there);
  }

  @GetMapping(BACK)
  Rendering back(
      @RequestParam Map<String, String> sent, SignIn.Place place, ServerWebExchange exchange) {
    requireOn();
    exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    SingleSignOnAttempt attempt =
        attempt(exchange)
            .filter(one -> one.state().value().equals(sent.get("state")))
            .orElseThrow(() -> Refused.because("staff.sso.other-browser"));
    String code = sent.get("code");
    if (code == null) {
      throw Refused.because("staff.sso.failed");
    }
    String name = provider.name(attempt, code, redirect(exchange));
    cookie.write(exchange, signIn.vouchedFor(name, place));
    return SignInController.seeOther(ConsoleAddress.within(attempt.next()));
  }

  private void requireOn() {
    if (!settings.on()) {
      throw Refused.because("staff.sso.off");
    }
  }

  private String redirect(ServerWebExchange exchange) {
    return Objects.requireNonNullElseGet(
        settings.redirect(),
        () ->
            UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath(BACK)
                .replaceQuery(null)
                .toUriString());
  }

  private static Optional<SingleSignOnAttempt> attempt(ServerWebExchange exchange) {
    HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
    return cookie == null ? Optional.empty() : SingleSignOnAttempt.read(cookie.getValue());
  }

  /** Lax: the way back comes from the provider's page. */
  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(COOKIE, value)
        .path("/console/sso")
        .httpOnly(true)
        .secure(staff.secureCookies())
        .sameSite("Lax")
        .maxAge(age)
        .build();
  }
}
