package changce.staff;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What is answered to those who may not go where they want to go. */
@Component
class ConsoleRefusals {

  private final ConsolePages pages;
  private final SingleSignOnSettings sso;

  ConsoleRefusals(ConsolePages pages, SingleSignOnSettings sso) {
    this.pages = pages;
    this.sso = sso;
  }

  /**
   * Nobody is signed in, any more perhaps: what was being sent is kept on the page that asks to
   * sign in, and sent on afterwards.
   */
  Mono<Void> signIn(ServerWebExchange exchange, AuthenticationException cause) {
    if (ConsolePages.byScript(exchange)) {
      return pages.page(
          exchange, HttpStatus.UNAUTHORIZED, "console/signed-out", Map.<String, Object>of());
    }
    if (HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
      return KeptForm.sent(exchange).flatMap(kept -> keeping(exchange, kept));
    }
    exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
    exchange.getResponse().getHeaders().setLocation(signInAddress(exchange));
    return exchange.getResponse().setComplete();
  }

  Mono<Void> denied(ServerWebExchange exchange, AccessDeniedException cause) {
    return pages.refusal(exchange, HttpStatus.FORBIDDEN, Notice.of("console.denied"));
  }

  /** The browser's cookie and the page do not belong together, or there is no cookie. */
  Mono<Void> forged(ServerWebExchange exchange, AccessDeniedException cause) {
    return pages.refusal(exchange, HttpStatus.FORBIDDEN, Notice.of("console.page-too-old"));
  }

  private Mono<Void> keeping(ServerWebExchange exchange, KeptForm kept) {
    Notice notice =
        Notice.of(kept.files().isEmpty() ? "staff.sign-in.expired" : "staff.sign-in.expired-file");
    return pages.page(
        exchange,
        HttpStatus.UNAUTHORIZED,
        "console/sign-in",
        Map.of("notice", notice, "kept", kept, "sso", sso.on()));
  }

  private static URI signInAddress(ServerWebExchange exchange) {
    URI asked = exchange.getRequest().getURI();
    String query = asked.getRawQuery();
    String next = asked.getRawPath() + (query == null ? "" : "?" + query);
    return next.equals("/console")
        ? URI.create("/console/sign-in")
        : UriComponentsBuilder.fromPath("/console/sign-in")
            .queryParam("next", "{next}")
            .encode()
            .build(next);
  }
}
