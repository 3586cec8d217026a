package changce.api;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import changce.web.Callers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class QuestionRoutes {

  @Bean
  RouterFunction<ServerResponse> questionApi(QuestionHandler questions, Callers callers) {
    return route()
        .POST("/api/questions", questions::ask)
        .GET("/api/questions/{question}", questions::answer)
        .GET("/api/questions/{question}/events", questions::replay)
        .POST("/api/questions/{question}/stop", questions::stop)
        .GET("/api/conversations/{conversation}", questions::history)
        // What a handler throws before it returns would otherwise pass by our own problem texts.
        .filter(
            (request, next) ->
                Mono.defer(
                    () -> {
                      var unused = callers.of(request.exchange().getRequest());
                      return next.handle(request);
                    }))
        .build();
  }
}
