package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of state requires is asked in one place only. */
class EditionStatesTests {

  private static final Path MAIN = Path.of("src/main/java/changce");

  /** Among what is set, over as many lines as it takes, but not among the conditions. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "update\\s+edition\\s+set\\s(?:(?!\\bwhere\\b|\"\"\"|;).)*?\\bstate\\s*=",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Test
  void noOtherFileSetsTheStateOfAnEdition() throws IOException {
    List<Path> changing;
    try (Stream<Path> files = Files.walk(MAIN)) {
      changing = files.filter(Files::isRegularFile).filter(EditionStatesTests::setsAState).toList();
    }
    assertThat(changing).containsExactly(MAIN.resolve("policy/EditionStates.java"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update edition set state = 'published' where id = :id",
        "UPDATE edition\n  SET text = :text,\n    state=:state\n  where id = :id",
        "update edition set \" + \"hash = :hash, state = 'draft'"
      })
  void aChangeIsSeenHoweverItIsWritten(String sql) {
    assertThat(CHANGE.matcher(sql).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update edition set repealed_from = null\nwhere state = 'published'",
        "update visitor_case set state = 'closed'",
        "update edition set repealed_state = 1 where id = :id"
      })
  void whatAsksForAStateOrSetsAnotherIsNone(String sql) {
    assertThat(CHANGE.matcher(sql).find()).isFalse();
  }

  private static boolean setsAState(Path file) {
    try {
      return CHANGE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
