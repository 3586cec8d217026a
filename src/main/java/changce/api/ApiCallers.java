package changce.api;

import changce.api.ApiSettings.ApiKey;
import changce.web.Caller;
import changce.web.Callers;
import changce.web.Origins;
import changce.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells by its key which other front end calls. */
@Component
class ApiCallers {

  private final ApiSettings settings;
  private final Origins origins;

  ApiCallers(ApiSettings settings, Origins origins) {
    this.settings = settings;
    this.origins = origins;
  }

  /**
   * @throws Refusal without a good key, unless none is configured and the call comes from this
   *     machine
   */
  Caller of(ServerHttpRequest request) {
    if (settings.keys().isEmpty()
        && origins.local(request)
        && request.getHeaders().getOrigin() == null) {
      return new Caller(Caller.API, null, null, null, true);
    }
    String given = Callers.token(request);
    return settings.keys().stream()
        .filter(key -> given != null && same(key.key(), given))
        .findFirst()
        .map(ApiCallers::caller)
        .orElseThrow(Refusal::noKey);
  }

  private static Caller caller(ApiKey key) {
    return new Caller("key-" + key.name(), null, null, key.perMinute(), false);
  }

  /** In the same time whatever the difference. */
  private static boolean same(String key, String given) {
    return MessageDigest.isEqual(
        key.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
