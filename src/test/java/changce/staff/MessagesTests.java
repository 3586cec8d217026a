package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console says in both languages, and the pages that name it. */
class MessagesTests {

  private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
  private static final Pattern NAMED = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[(}]");
  private static final Pattern THROWN =
      Pattern.compile("(?:Refused\\.because|Notice\\.of)\\(\\s*\"([a-z0-9.-]+)\"");

  private final Properties chinese = read("/console.properties");

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/changce/policy/reasons"})
  void bothLanguagesSayTheSameThings(String texts) {
    Properties chinese = read(texts + ".properties");
    Properties english = read(texts + "_en.properties");
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(values(english.getProperty(key)))
          .as(key)
          .isEqualTo(values(chinese.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/changce/policy/reasons"})
  void englishHasNothingChinese(String texts) {
    Properties english = read(texts + "_en.properties");
    for (String key : english.stringPropertyNames()) {
      if (!key.startsWith("language")) {
        assertThat(english.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  /** In a message with values, a lone quotation mark would swallow what follows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console_en",
        "/changce/policy/reasons",
        "/changce/policy/reasons_en"
      })
  void quotationMarksAreDoubled(String file) {
    Properties texts = read(file + ".properties");
    for (String key : texts.stringPropertyNames()) {
      assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @Test
  void pagesNameNoTextThatIsMissing() throws IOException {
    assertThat(chinese.stringPropertyNames())
        .containsAll(named(Path.of("src/main/resources/templates/console"), ".html", NAMED));
    assertThat(chinese.stringPropertyNames())
        .containsAll(named(Path.of("src/main/java/changce/staff"), ".java", THROWN));
    assertThat(chinese.stringPropertyNames())
        .containsAll(named(Path.of("src/main/java/changce/console"), ".java", THROWN));
  }

  @Test
  void pagesHaveNoWordsButThoseOfTheMessages() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates/console"))) {
      for (Path page : pages.filter(one -> one.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(page)).as("%s", page).doesNotContainPattern("\\p{IsHan}");
      }
    }
  }

  private static Set<String> named(Path folder, String ending, Pattern pattern) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = VALUE.matcher(text);
    while (matcher.find()) {
      values.add(matcher.group(1));
    }
    return values;
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessagesTests.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
