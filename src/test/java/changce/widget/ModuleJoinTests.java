package changce.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleJoinTests {

  private static final Path MODULES = Path.of("src/main/resources/static/widget");
  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?:export )?(?:async )?(?:const|let|class|function\\*?) (\\w+)", Pattern.MULTILINE);

  @Test
  void modulesDeclareNoNameTwice() throws IOException {
    try (Stream<Path> files = Files.list(MODULES)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".js"))
                  .flatMap(
                      file -> DECLARED.matcher(text(file)).results().map(match -> match.group(1))))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void joinedFileImportsAndExportsNothing() {
    String joined = ModuleJoin.of("static/widget/", "widget.js");
    assertThat(joined).doesNotContainPattern("(?m)^(import|export) ").contains("import.meta.url");
    assertThat(joined.indexOf("class Panel")).isLessThan(joined.indexOf("class ChangceChat"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
