package changce.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCallsTests {

  private static final String RIGHT = "硕士两年总额2万元[1]。";
  private static final Asking ASKING =
      new Asking("answer", "answer-1", List.of(UserMessage.from("问题")), List.of());

  private final StreamedModel first = new StreamedModel();
  private final StreamedModel second = new StreamedModel();
  private final List<String> failed = new ArrayList<>();
  private List<String> reasons = List.of();

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void passingRefusalIsTriedOnceMore(int status) {
    first.refuses(status).says(RIGHT);
    assertThat(speaker()).isEqualTo("first");
    assertThat(failed).containsExactly("first http " + status);
    assertThat(first.requests()).isEqualTo(2);
  }

  @Test
  void triesComeToAnEnd() {
    first.refuses(503);
    assertThat(speaker()).isNull();
    assertThat(failed).containsExactly("first http 503", "first http 503");
    assertThat(reasons).singleElement().asString().startsWith("first：HTTP 503");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 422})
  void refusalThatStaysIsNotTriedAgain(int status) {
    first.refuses(status);
    assertThat(speaker()).isNull();
    assertThat(first.requests()).isEqualTo(1);
  }

  @Test
  void retryAfterIsKeptToWithinThePatience() {
    first.refuses(429, "1").says(RIGHT);
    assertThat(speaker()).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "Fri, 31 Dec 2100 23:59:59 GMT"})
  void retryAfterBeyondThePatienceIsNotWaitedFor(String retryAfter) {
    first.refuses(429, retryAfter).says(RIGHT);
    assertThat(speaker()).isNull();
    assertThat(first.requests()).isEqualTo(1);
  }

  @Test
  void modelThatFailsAgainAndAgainIsLeftAlone() {
    ChatModels models = models(null, first, null);
    first.refuses(401);
    for (int i = 0; i < 5; i++) {
      speaker(models);
    }
    assertThat(speaker(models)).isNull();
    assertThat(first.requests()).isEqualTo(5);
    assertThat(failed).last().isEqualTo("first breaker open");
    assertThat(reasons).containsExactly("first：接连失败，暂不调用");
  }

  @Test
  void modelIsTriedAgainAfterAWhile() {
    ChatModels models = models(null, first, null);
    CircuitBreaker breaker = models.inOrder().get(0).breaker();
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();
    first.says(RIGHT);
    assertThat(speaker(models)).isEqualTo("first");
    assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void badRequestDoesNotSpeakAgainstTheModel() {
    ChatModels models = models(null, first, null);
    first.refuses(400);
    for (int i = 0; i < 6; i++) {
      speaker(models);
    }
    assertThat(first.requests()).isEqualTo(6);
  }

  @Test
  void withoutHedgingTheSecondIsNotAsked() {
    first.isSilent();
    second.says(RIGHT);
    assertThat(speaker(models(null, first, second))).isNull();
    assertThat(failed).containsExactly("first timeout");
    assertThat(second.requests()).isZero();
  }

  @Test
  void withHedgingTheFirstToSpeakWins() {
    first.isSilent();
    second.says(RIGHT);
    assertThat(speaker(Duration.ofMillis(50))).isEqualTo("second");
    assertThat(failed).containsExactly("first overtaken");
    assertThat(reasons).isEmpty();
  }

  @Test
  void withHedgingAModelThatSpeaksInTimeIsLeftAlone() {
    first.says(RIGHT);
    second.says(RIGHT);
    assertThat(speaker(Duration.ofSeconds(4))).isEqualTo("first");
    assertThat(second.requests()).isZero();
  }

  @Test
  void hedgedModelThatFailsLeavesTheFirstToSpeak() {
    first.sendsSlowly(RIGHT);
    second.refuses(400);
    assertThat(speaker(Duration.ofMillis(50))).isEqualTo("first");
    assertThat(failed).containsExactly("second http 400");
  }

  private @Nullable String speaker() {
    return speaker(models(null, first, null));
  }

  private @Nullable String speaker(Duration hedgeAfter) {
    return speaker(models(hedgeAfter, first, second));
  }

  private @Nullable String speaker(ChatModels models) {
    ModelsInLine.Opened opened =
        models.inLine().open(ASKING, call -> failed.add(call.model() + " " + call.ended()));
    reasons = opened.reasons();
    OpenCall call = opened.call();
    return call == null ? null : call.close(CallEnd.OK).model();
  }

  private static ChatModels models(
      @Nullable Duration hedgeAfter, StreamedModel one, @Nullable StreamedModel two) {
    List<ModelSettings.Endpoint> endpoints = new ArrayList<>();
    endpoints.add(
        one.endpoint("first", Duration.ofSeconds(two == null || hedgeAfter != null ? 5 : 1)));
    if (two != null) {
      endpoints.add(two.endpoint("second"));
    }
    return TestModels.models(
        new ModelSettings(endpoints, hedgeAfter, Duration.ofSeconds(3), Duration.ofSeconds(30)));
  }
}
