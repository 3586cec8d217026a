package changce.models;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configured chat models, in the order in which they are tried. */
public final class ChatModels {

  /** Of its last ten calls half have failed, five at least. */
  private static final int LAST_CALLS = 10;

  private static final int FEWEST_CALLS = 5;

  private final List<ChatModel> inOrder;
  private final ModelCalls calls;

  private ChatModels(List<ChatModel> inOrder, ModelCalls calls) {
    this.inOrder = inOrder;
    this.calls = calls;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({ModelSettings.class, Prompts.class})
  static class Beans {

    @Bean
    CircuitBreakerRegistry modelBreakers(ModelSettings settings) {
      return CircuitBreakerRegistry.of(
          CircuitBreakerConfig.custom()
              .slidingWindowSize(LAST_CALLS)
              .minimumNumberOfCalls(FEWEST_CALLS)
              .permittedNumberOfCallsInHalfOpenState(1)
              .waitDurationInOpenState(settings.breakerWait())
              .build());
    }

    @Bean
    ChatModels chatModels(
        ModelSettings settings, CircuitBreakerRegistry modelBreakers, ModelCalls calls) {
      return ChatModels.of(settings, modelBreakers, calls);
    }
  }

  static ChatModels of(ModelSettings settings, CircuitBreakerRegistry breakers, ModelCalls calls) {
    return new ChatModels(
        settings.models().stream()
            .map(
                endpoint ->
                    ChatModel.of(
                        endpoint,
                        breakers.circuitBreaker(endpoint.model() + " at " + endpoint.baseUrl())))
            .toList(),
        calls);
  }

  List<ChatModel> inOrder() {
    return inOrder;
  }

  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  /** All of them, for one answer. */
  public ModelsInLine inLine() {
    return new ModelsInLine(inOrder, calls);
  }
}
