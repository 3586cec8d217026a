package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class CompletionRoutes {

  @Bean
  RouterFunction<ServerResponse> completionApi(CompletionHandler completions) {
    return route()
        .GET("/v1/models", completions::models)
        .POST("/v1/chat/completions", completions::complete)
        .build();
  }
}
