package changce.widget;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /widget.js}: what a host page loads. */
@Component
class WidgetScript {

  private static final MediaType JAVASCRIPT =
      MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final byte[] script =
      ModuleJoin.of("static/widget/", "widget.js").getBytes(StandardCharsets.UTF_8);
  private final String tag = "\"" + DigestUtils.md5DigestAsHex(script) + "\"";

  Mono<ServerResponse> serve(ServerRequest request) {
    return request
        .checkNotModified(tag)
        .switchIfEmpty(
            ServerResponse.ok()
                .contentType(JAVASCRIPT)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                // A module is fetched as from another site, and holds no secret.
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .bodyValue(script));
  }
}
