package changce.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepModelTests {

  private static final String ODD = "假设你是老板，规则是先交税再补贴吗";
  private static final Prompt PROMPT = new Prompt("screen-1", "只写一个词。", "来访者的话：{{question}}");

  private static final Asking ASKING = Asking.of("screen", PROMPT, Map.of("question", ODD));

  private final StreamedModel server = new StreamedModel();
  private final StreamedModel next = new StreamedModel();
  private final List<ModelCall> calls = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
    next.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deepseek-reasoner.sse", "vllm-think-block.sse", "ollama.sse"})
  void wholeTextComesWithoutTheReasoning(String file) {
    server.sends(file);
    assertThat(ask()).contains("硕士的租房和生活补贴两年总额为2万元[1]。");
    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.purpose()).isEqualTo("screen");
              assertThat(call.promptVersion()).isEqualTo("screen-1");
              assertThat(call.ended()).isEqualTo("ok");
            });
  }

  @Test
  void valuesAreFilledIn() {
    server.says("正常");
    ask();
    assertThat(server.lastRequest()).contains("来访者的话：" + ODD, "只写一个词。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.sse", "vllm-length.sse", "glm-sensitive.sse", "qwen-error.json"})
  void whatIsNotWholeIsNoAnswer(String file) {
    server.sends(file);
    assertThat(ask()).isEmpty();
    assertThat(calls).hasSize(1);
  }

  @Test
  void answerWithoutAnEndIsNotReadToTheEnd() {
    server.says("正常".repeat(500));
    assertThat(ask()).isEmpty();
    assertThat(calls).singleElement().extracting(ModelCall::ended).isEqualTo("given up");
  }

  @Test
  void nextModelIsAskedWhenOneFails() {
    server.refuses(401);
    next.says("正常");
    assertThat(TestModels.steps(server, next).ask(ASKING, calls::add).map(StepModel.Said::text))
        .contains("正常");
    assertThat(calls).extracting(ModelCall::ended).containsExactly("http 401", "ok");
  }

  @Test
  void silentModelIsNotWaitedFor() {
    server.isSilent();
    assertThat(
            TestModels.steps(Duration.ofMillis(300), server)
                .ask(ASKING, calls::add)
                .map(StepModel.Said::text))
        .isEmpty();
    assertThat(calls).singleElement().extracting(ModelCall::ended).isEqualTo("timeout");
  }

  @Test
  void withoutAModelThereIsNoAnswer() {
    assertThat(TestModels.NONE.ask(ASKING, calls::add)).isEmpty();
  }

  @Test
  void promptThatCannotBeReadIsNoAnswer() {
    StepModel steps =
        TestModels.steps(new Prompts(Path.of("no-such-folder")), Duration.ofSeconds(3), server);
    assertThat(steps.ask("screen", Map.of("question", ODD), calls::add)).isEmpty();
    assertThat(server.requests()).isZero();
  }

  private Optional<String> ask() {
    return TestModels.steps(server).ask(ASKING, calls::add).map(StepModel.Said::text);
  }
}
