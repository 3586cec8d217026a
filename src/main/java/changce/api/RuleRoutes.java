package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class RuleRoutes {

  @Bean
  RouterFunction<ServerResponse> ruleApi(RuleHandler rules) {
    return route()
        .GET("/api/rules", rules::list)
        .GET("/api/rules/{rule}", rules::schema)
        .POST("/api/rules/{rule}", rules::evaluate)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
