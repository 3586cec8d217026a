package changce.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTests {

  @TempDir Path folder;

  @Test
  void keysKeepTheirOrder() throws IOException {
    assertThat(YamlFile.keys(written("b: [一, 二]\na: 1\n2: 三\n")))
        .containsExactly(entry("b", List.of("一", "二")), entry("a", 1), entry("2", "三"));
  }

  @Test
  void emptyFileHoldsNothing() throws IOException {
    assertThat(YamlFile.read(written("# 以后再写\n"))).isNull();
  }

  @Test
  void brokenLineIsNamedWithItsFile() throws IOException {
    Path file = written("a: 1\nb: [一\nc: 2\n");
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> YamlFile.read(file))
        .withMessageContaining(file.toAbsolutePath() + " 第 3 行：读不出来")
        .extracting(UnusableFile::line)
        .isEqualTo(3);
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> YamlFile.read(folder.resolve("none.yml")))
        .withMessageContaining("none.yml：读不出来")
        .extracting(UnusableFile::line)
        .isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "- 一\n- 二\n", "一句话"})
  void whatHasNoKeysIsRefusedWhereKeysAreWanted(String text) throws IOException {
    Path file = written(text);
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> YamlFile.keys(file))
        .withMessageContaining("应当写成“键: 值”");
  }

  @Test
  void fileOfTheProgramThatIsNotThereIsNamedWithItsPackage() {
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> YamlFile.keys(YamlFile.class, "none.yml"))
        .withMessageStartingWith("changce/writing/none.yml：读不出来");
  }

  /** A file of words runs no code. */
  @Test
  void tagOfAClassIsRefused() throws IOException {
    Path file = written("a: !!javax.script.ScriptEngineManager []\n");
    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> YamlFile.read(file))
        .withMessageContaining("第 1 行：读不出来");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("a.yml"), text);
  }
}
