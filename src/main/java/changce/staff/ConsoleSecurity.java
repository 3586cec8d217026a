package changce.staff;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Guards the console, and nothing else: what visitors use has no session and no CSRF token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StaffSettings.class, SingleSignOnSettings.class})
class ConsoleSecurity {

  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  static class Web {

    @Bean
    SecurityWebFilterChain consoleChain(
        ServerHttpSecurity http,
        SessionContext sessions,
        ConsoleRoutes routes,
        ConsoleRefusals refusals,
        StaffSettings settings) {
      return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/console", "/console/**"))
          .securityContextRepository(sessions)
          .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
          .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
          .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
          .logout(ServerHttpSecurity.LogoutSpec::disable)
          .csrf(
              csrf ->
                  csrf.csrfTokenRepository(csrfCookie(settings))
                      .csrfTokenRequestHandler(csrfInFormsAndUploads())
                      .accessDeniedHandler(refusals::forged))
          .addFilterAfter(new FormToken(), SecurityWebFiltersOrder.CSRF)
          .headers(headers -> headers.writer(Web::forBrowsers))
          .authorizeExchange(
              exchanges ->
                  exchanges
                      .anyExchange()
                      .access((person, asked) -> decision(routes, person, asked)))
          .exceptionHandling(
              handling ->
                  handling
                      .authenticationEntryPoint(refusals::signIn)
                      .accessDeniedHandler(refusals::denied))
          .build();
    }

    /** Nobody is authenticated by Spring Security itself: {@link SignIn} does it. */
    @Bean
    ReactiveAuthenticationManager nobody() {
      return authentication -> Mono.empty();
    }

    /** What visitors use is not narrowed by Spring Security's idea of an address. */
    @Bean
    ServerWebExchangeFirewall strictForTheConsole() {
      ServerWebExchangeFirewall strict = new StrictServerWebExchangeFirewall();
      return exchange ->
          exchange.getRequest().getPath().value().contains("console")
              ? strict.getFirewalledExchange(exchange)
              : Mono.just(exchange);
    }

    private static Mono<AuthorizationResult> decision(
        ConsoleRoutes routes, Mono<Authentication> person, AuthorizationContext asked) {
      ServerWebExchange exchange = asked.getExchange();
      return Mono.justOrEmpty(
              routes.of(
                  exchange.getRequest().getMethod(),
                  exchange.getRequest().getPath().pathWithinApplication()))
          .flatMap(
              route ->
                  route.who() == ConsoleRoute.Who.ANYONE
                      ? Mono.just(true)
                      : person
                          .ofType(SignedIn.class)
                          .map(signedIn -> route.allows(signedIn.getPrincipal())))
          .defaultIfEmpty(false)
          .map(AuthorizationDecision::new);
    }

    private static CookieServerCsrfTokenRepository csrfCookie(StaffSettings settings) {
      CookieServerCsrfTokenRepository cookie = new CookieServerCsrfTokenRepository();
      cookie.setCookieName("changce-form");
      cookie.setCookiePath("/console");
      cookie.setCookieCustomizer(
          made -> made.httpOnly(true).secure(settings.secureCookies()).sameSite("Strict"));
      return cookie;
    }

    private static XorServerCsrfTokenRequestAttributeHandler csrfInFormsAndUploads() {
      XorServerCsrfTokenRequestAttributeHandler handler =
          new XorServerCsrfTokenRequestAttributeHandler();
      handler.setTokenFromMultipartDataEnabled(true);
      return handler;
    }

    /** In place of what goes with the public pages, which may be framed. */
    private static Mono<Void> forBrowsers(ServerWebExchange exchange) {
      HttpHeaders headers = exchange.getResponse().getHeaders();
      headers.set("Content-Security-Policy", CONTENT);
      // Pages of a refusal are written before anyone else has set it, and hold forms of ours.
      headers.set("Referrer-Policy", "same-origin");
      headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
      return Mono.empty();
    }
  }
}
