package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.models.Asking;
import changce.models.TestModels;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectPromptsTests {

  @Test
  void answersPromptIsWhole() throws IOException {
    Asking asking =
        TestModels.PROMPTS.asking(
            Purpose.ANSWER.word(), Map.of("today", "今天", "sources", "[1] 条款", "question", "补多少"));
    assertThat(asking.promptVersion()).isEqualTo("answer-2");
    assertThat(asking.inWords()).startsWith("[system]\n你是“长策”").contains("无法回答");
    assertThat(asking.inWords()).contains("今天", "[1] 条款", "补多少").doesNotContain("{{");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeHasItsPrompt(Purpose purpose) throws IOException {
    Asking asking = TestModels.PROMPTS.asking(purpose.word(), Map.of("question", "补多少"));
    assertThat(asking.promptVersion()).startsWith(purpose.word().replace('_', '-') + "-");
    assertThat(asking.inWords()).contains("补多少");
  }
}
