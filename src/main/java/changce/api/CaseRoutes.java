package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class CaseRoutes {

  @Bean
  RouterFunction<ServerResponse> caseApi(CaseHandler cases) {
    return route()
        .POST("/api/cases", cases::open)
        .GET("/api/cases/{case}", cases::read)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
