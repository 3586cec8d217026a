package changce.widget;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class WidgetRoutes {

  @Bean
  RouterFunction<ServerResponse> widgetApi(WidgetScript script, VisitorHandler visitors) {
    return route()
        .GET("/widget.js", script::serve)
        .POST("/api/visitors", visitors::enter)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
