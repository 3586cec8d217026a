package changce.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds who is signed in by the browser's token: one look into the database for each request. */
@Component
class SessionContext implements ServerSecurityContextRepository {

  private static final String ATTRIBUTE = SessionContext.class.getName();

  private final Sessions sessions;
  private final SessionCookie cookie;

  SessionContext(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  @Override
  public Mono<SecurityContext> load(ServerWebExchange exchange) {
    Mono<SecurityContext> known = exchange.getAttribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    Mono<SecurityContext> loaded =
        Mono.justOrEmpty(cookie.read(exchange))
            .flatMap(
                token ->
                    Mono.fromCallable(() -> sessions.of(token))
                        .subscribeOn(Schedulers.boundedElastic()))
            .flatMap(Mono::justOrEmpty)
            .<SecurityContext>map(session -> new SecurityContextImpl(new SignedIn(session)))
            .cache();
    exchange.getAttributes().put(ATTRIBUTE, loaded);
    return loaded;
  }

  /** Sessions are begun and ended by {@link SignIn} and {@link Sessions}. */
  @Override
  public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
    return Mono.empty();
  }
}
