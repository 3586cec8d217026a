package changce.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Tells who calls. A browser on another site needs a token of that site; our own page may have one;
 * a client that is no browser sends no Origin and needs none.
 */
@Component
public class Callers {

  private static final String BEARER = "Bearer ";

  private final Sites sites;
  private final Origins origins;
  private final VisitorTokens tokens;

  Callers(Sites sites, Origins origins, VisitorTokens tokens) {
    this.sites = sites;
    this.origins = origins;
    this.tokens = tokens;
  }

  /**
   * @throws Refusal when the token is not good, or good for another site
   */
  public Caller of(ServerHttpRequest request) {
    String origin = request.getHeaders().getOrigin();
    String address = origins.address(request);
    String token = token(request);
    if (token != null) {
      Visitor visitor = tokens.visitor(token).orElseThrow(Refusal::noToken);
      Site site = requireRegistered(visitor.site(), origin, request);
      return new Caller(site.id(), visitor.id(), address, site.perMinute(), false);
    }
    if (origin == null) {
      return new Caller(Caller.API, null, address, null, origins.local(request));
    }
    if (!origins.own(request, origin)) {
      throw Refusal.noToken();
    }
    return new Caller(Site.PAGE, null, address, sites.page().perMinute(), false);
  }

  /**
   * @throws Refusal when there is no such site, or it may not run at the origin
   */
  public Site requireRegistered(String id, @Nullable String origin, ServerHttpRequest request) {
    Site site = sites.named(id).orElseThrow(() -> Refusal.unknownSite(id));
    if (origin != null && !origins.own(request, origin) && !site.origins().contains(origin)) {
      throw Refusal.wrongOrigin(origin);
    }
    return site;
  }

  public static @Nullable String token(ServerHttpRequest request) {
    String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header == null || !header.startsWith(BEARER)
        ? null
        : header.substring(BEARER.length()).strip();
  }
}
