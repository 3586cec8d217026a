package changce.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;

/** Chinese unless English was chosen, or the browser asks for it. */
final class ConsoleLanguage implements LocaleContextResolver {

  private static final String COOKIE = "changce-language";

  private final AcceptHeaderLocaleContextResolver browser = new AcceptHeaderLocaleContextResolver();

  ConsoleLanguage() {
    browser.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
    browser.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
  }

  static ResponseCookie cookie(String language) {
    return ResponseCookie.from(COOKIE, language.equals("en") ? "en" : "zh-CN")
        .path("/console")
        .maxAge(Duration.ofDays(365))
        .sameSite("Lax")
        .httpOnly(true)
        .build();
  }

  @Override
  public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
    HttpCookie chosen = exchange.getRequest().getCookies().getFirst(COOKIE);
    return chosen == null
        ? browser.resolveLocaleContext(exchange)
        : new SimpleLocaleContext(
            chosen.getValue().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  @Override
  public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
    throw new UnsupportedOperationException("The language is chosen on the page");
  }
}
