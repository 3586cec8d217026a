package changce.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTests {

  @TempDir Path folder;

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
