package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class OriginalRoutes {

  @Bean
  RouterFunction<ServerResponse> originalApi(OriginalHandler originals) {
    return route()
        .GET("/api/passages/{passage}/original", originals::original)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
