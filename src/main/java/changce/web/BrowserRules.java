package changce.web;

import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells the browser to run and load nothing but our own files, and which registered site may frame
 * the page.
 */
@Component
class BrowserRules implements WebFilter {

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private final Sites sites;

  BrowserRules(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", CONTENT + framing(exchange.getRequest()));
    headers.set("X-Content-Type-Options", "nosniff");
    // Not "no-referrer": our own forms would then come without saying that they are ours.
    headers.set("Referrer-Policy", "same-origin");
    return chain.filter(exchange);
  }

  private String framing(ServerHttpRequest request) {
    String site = request.getQueryParams().getFirst("site");
    return site == null
        ? ""
        : sites.named(site).stream()
            .flatMap(named -> named.origins().stream())
            .sorted()
            .map(origin -> " " + origin)
            .collect(Collectors.joining());
  }
}
