package changce.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who has not seen the code finds each place that docs/architecture.md names. */
class ArchitecturePageTests {

  private static final Path MAIN = Path.of("src/main/java/changce");
  private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)\\.([A-Z]\\w+)`");

  @Test
  void everyTypeThatThePageNamesIsThere() throws IOException {
    List<MatchResult> types =
        TYPE.matcher(Files.readString(Path.of("docs/architecture.md"))).results().toList();

    assertThat(types).hasSizeGreaterThan(20);
    assertThat(types)
        .allSatisfy(
            type ->
                assertThat(
                        MAIN.resolve(type.group(1).replace('.', '/'))
                            .resolve(type.group(2) + ".java"))
                    .isRegularFile());
  }
}
