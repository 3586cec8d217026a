package changce.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Pages that are shown instead of the one that was asked for, before any controller is reached. */
@Component
class ConsolePages {

  private final ServerResponse.Context context;

  ConsolePages(ObjectProvider<ViewResolver> views) {
    this.context =
        new ServerResponse.Context() {
          @Override
          public List<HttpMessageWriter<?>> messageWriters() {
            return List.of();
          }

          @Override
          public List<ViewResolver> viewResolvers() {
            return views.orderedStream().toList();
          }
        };
  }

  Mono<Void> refusal(ServerWebExchange exchange, HttpStatus status, Notice notice) {
    return page(exchange, status, refusal(exchange), Map.of("notice", notice));
  }

  Mono<Void> page(
      ServerWebExchange exchange, HttpStatus status, String view, Map<String, Object> model) {
    return ServerResponse.status(status)
        .render(view, model)
        .flatMap(response -> response.writeTo(exchange, context));
  }

  /** A script puts it where the result would have been: on the page that stays. */
  static String refusal(ServerWebExchange exchange) {
    return byScript(exchange) ? "console/refusal-here" : "console/refusal";
  }

  static boolean byScript(ServerWebExchange exchange) {
    String asked = exchange.getRequest().getHeaders().getFirst("HX-Request");
    return asked != null && asked.toLowerCase(Locale.ROOT).equals("true");
  }
}
