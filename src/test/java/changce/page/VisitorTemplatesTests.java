package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What visitors read stands in the texts of their language, not in a template. */
class VisitorTemplatesTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  @ParameterizedTest
  @ValueSource(
      strings = {"page", "check", "checks", "handover", "case", "wechat-answer", "shown/answer"})
  void templateHoldsNoWordsOfItsOwn(String name) throws IOException {
    String template = Files.readString(TEMPLATES.resolve(name + ".html"));
    assertThat(HAN.matcher(template).results().map(found -> found.group())).isEmpty();
  }
}
