package changce.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What browsers may send here from other websites: to the API from registered ones, anything that
 * only reads, and nothing else. The framework's own filter refuses without saying why, and takes a
 * page behind a TLS proxy for another site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CrossOrigin implements WebFilter {

  private final Origins origins;
  private final Sites sites;
  private final JsonMapper json;

  CrossOrigin(Origins origins, Sites sites, JsonMapper json) {
    this.origins = origins;
    this.sites = sites;
    this.json = json;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String origin = request.getHeaders().getOrigin();
    if (origin == null || origins.own(request, origin)) {
      return chain.filter(exchange);
    }
    String path = request.getPath().pathWithinApplication().value();
    if (path.startsWith("/api/")) {
      return sites.anyAt(origin) ? allowed(exchange, origin, chain) : refused(exchange, origin);
    }
    // Keys, not cookies, are asked for under /v1.
    boolean harmless = HttpMethod.GET.equals(request.getMethod()) || path.startsWith("/v1/");
    return harmless ? chain.filter(exchange) : refused(exchange, origin);
  }

  private static Mono<Void> allowed(
      ServerWebExchange exchange, String origin, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    if (CorsUtils.isPreFlightRequest(exchange.getRequest())) {
      return preflight(exchange, origin);
    }
    headers.setAccessControlAllowOrigin(origin);
    return chain.filter(exchange);
  }

  private static Mono<Void> preflight(ServerWebExchange exchange, String origin) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.setAccessControlAllowOrigin(origin);
    headers.set("Access-Control-Allow-Methods", "GET, POST, DELETE");
    headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
    headers.set("Access-Control-Max-Age", "3600");
    exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
    return exchange.getResponse().setComplete();
  }

  /**
   * Anybody may read why: a browser shows the page nothing of a refused preflight, so that is let
   * through, and what follows it is refused.
   */
  private Mono<Void> refused(ServerWebExchange exchange, String origin) {
    if (CorsUtils.isPreFlightRequest(exchange.getRequest())) {
      return preflight(exchange, "*");
    }
    Refusal refusal = Refusal.wrongOrigin(origin);
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(refusal.status());
    response.getHeaders().setAccessControlAllowOrigin("*");
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    ProblemDetail problem =
        Problems.detail(
            refusal.status(), String.valueOf(refusal.getMessage()), Problems.inEnglish(exchange));
    byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
