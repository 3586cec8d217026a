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
  RouterFunction<ServerResponse> completionApi(CompletionHandler completions) {
    return route()
        .GET("/v1/models", completions::models)
        .POST("/v1/chat/completions", completions::complete)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> widgetApi(
      WidgetScript script, VisitorHandler visitors, FeedbackHandler feedbacks, CaseHandler cases) {
    return route()
        .GET("/widget.js", script::serve)
        .POST("/api/visitors", visitors::enter)
        .POST("/api/questions/{question}/feedback", feedbacks::give)
        .DELETE("/api/questions/{question}/feedback", feedbacks::withdraw)
        .POST("/api/cases", cases::open)
        .GET("/api/cases/{case}", cases::read)
        .filter((request, next) -> Mono.defer(() -> next.handle(request)))
        .build();
  }
}
