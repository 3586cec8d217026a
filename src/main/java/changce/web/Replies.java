package changce.web;

import changce.conversation.UnknownConversation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** What the handlers of the channels have in common. */
public final class Replies {

  private Replies() {}

  public static Mono<ServerResponse> json(Object body) {
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .bodyValue(body);
  }

  public static <T> Mono<T> body(ServerRequest request, Class<T> type) {
    requireUtf8Json(request);
    return request
        .bodyToMono(type)
        .switchIfEmpty(Mono.error(() -> new ServerWebInputException("no body")));
  }

  private static void requireUtf8Json(ServerRequest request) {
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    boolean utf8 = type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
    if (!MediaType.APPLICATION_JSON.isCompatibleWith(type) || !utf8) {
      throw new UnsupportedMediaTypeStatusException(type, List.of(MediaType.APPLICATION_JSON));
    }
  }

  public static <T> T id(ServerRequest request, String name, Function<UUID, T> type) {
    return type.apply(uuid(request.pathVariable(name)));
  }

  public static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UnknownConversation("没有这个编号，或者链接已失效。");
    }
  }
}
