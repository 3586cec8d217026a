package changce.staff;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** What is answered to those who may not go where they want to go. */
@Component
class ConsoleRefusals {

  private final ConsolePages pages;

  ConsoleRefusals(ConsolePages pages) {
    this.pages = pages;
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
      return exchange.getFormData().flatMap(sent -> keeping(exchange, sent));
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

  private Mono<Void> keeping(ServerWebExchange exchange, MultiValueMap<String, String> sent) {
    MultiValueMap<String, String> kept = new org.springframework.util.LinkedMultiValueMap<>(sent);
    kept.remove("_csrf");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("notice", Notice.of("staff.sign-in.expired"));
    model.put("to", exchange.getRequest().getPath().pathWithinApplication().value());
    model.put("kept", kept);
    return pages.page(exchange, HttpStatus.UNAUTHORIZED, "console/sign-in", model);
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
