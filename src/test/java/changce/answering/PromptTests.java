package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptTests {

  @TempDir Path folder;

  @Test
  void projectsOwnPromptIsWhole() throws IOException {
    Prompt prompt = Prompt.read(Path.of("prompts/answer.md"));
    assertThat(prompt.version()).isEqualTo("answer-2");
    assertThat(prompt.system()).startsWith("你是“长策”").contains("无法回答");
    assertThat(prompt.user()).contains("{{today}}", "{{sources}}", "{{question}}");
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeHasItsPrompt(Purpose purpose) throws IOException {
    String name = purpose.word().replace('_', '-');
    Prompt prompt = Prompt.read(Path.of("prompts", name + ".md"));
    assertThat(prompt.version()).startsWith(name + "-");
    assertThat(prompt.user()).contains("{{question}}");
  }

  @Test
  void whatAVisitorWritesIsNotAName() throws IOException {
    Prompt prompt = Prompt.read(Path.of("prompts/answer.md"));
    String user =
        prompt.userWith(Map.of("question", "{{sources}} $1", "sources", "[1] 条款", "today", "今天"));
    assertThat(user).contains("问题：{{sources}} $1").containsOnlyOnce("[1] 条款");
  }

  @Test
  void brokenFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("answer.md"), "你是长策。");
    assertThatIOException().isThrownBy(() -> Prompt.read(file)).withMessageContaining("answer.md");
  }
}
