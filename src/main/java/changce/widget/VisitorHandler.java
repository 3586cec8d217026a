package changce.widget;

import changce.conversation.Cases;
import changce.conversation.ConsentNotice;
import changce.web.Allowance;
import changce.web.Allowance.Kind;
import changce.web.Blocking;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Origins;
import changce.web.Replies;
import changce.web.Site;
import changce.web.Sites;
import changce.web.Visitor;
import changce.web.VisitorTokens;
import changce.web.VisitorTokens.Issued;
import changce.web.WebSettings;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /api/visitors?site=…}: a site's public id for a visitor's token. */
@Component
class VisitorHandler {

  private final Sites sites;
  private final Callers callers;
  private final Origins origins;
  private final VisitorTokens tokens;
  private final Allowance allowance;
  private final Cases cases;
  private final WebSettings settings;

  VisitorHandler(
      Sites sites,
      Callers callers,
      Origins origins,
      VisitorTokens tokens,
      Allowance allowance,
      Cases cases,
      WebSettings settings) {
    this.sites = sites;
    this.callers = callers;
    this.origins = origins;
    this.tokens = tokens;
    this.allowance = allowance;
    this.cases = cases;
    this.settings = settings;
  }

  /**
   * @param expiresIn seconds, so that the visitor's clock does not matter
   * @param greeting null where the site has none of its own
   * @param disclosure name and filing number of the model, where the operator gives them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entered(
      String token,
      long expiresIn,
      @Nullable String greeting,
      List<String> questions,
      ConsentNotice notice,
      @Nullable String disclosure) {}

  Mono<ServerResponse> enter(ServerRequest request) {
    ServerHttpRequest http = request.exchange().getRequest();
    String id = request.queryParam("site").orElse(Site.PAGE);
    Site site = callers.requireRegistered(id, http.getHeaders().getOrigin(), http);
    Visitor visitor = tokens.renewing(Callers.token(http), site.id());
    Caller caller = new Caller(site.id(), visitor.id(), origins.address(http), null, false);
    return Blocking.run(() -> allowance.take(Kind.TOKEN, caller))
        .then(Mono.fromSupplier(() -> entered(site, tokens.issue(visitor), inEnglish(request))))
        .flatMap(Replies::json);
  }

  private static boolean inEnglish(ServerRequest request) {
    return request.queryParam("lang").filter("en"::equals).isPresent();
  }

  private Entered entered(Site site, Issued issued, boolean english) {
    return new Entered(
        issued.token(),
        issued.seconds(),
        site.greeting(),
        sites.questions(site, english),
        english ? cases.noticeInEnglish() : cases.notice(),
        settings.disclosure());
  }
}
