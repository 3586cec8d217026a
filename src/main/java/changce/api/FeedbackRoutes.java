package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class FeedbackRoutes {

  @Bean
  RouterFunction<ServerResponse> feedbackApi(FeedbackHandler feedbacks) {
    return route()
        .POST("/api/questions/{question}/feedback", feedbacks::give)
        .DELETE("/api/questions/{question}/feedback", feedbacks::withdraw)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
