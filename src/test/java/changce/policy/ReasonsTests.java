package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.text.Reason;
import changce.policy.text.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTests {

  private static final Pattern NAMED =
      Pattern.compile("(?:Reason\\.of|because)\\(\\s*\"([a-z.-]+[a-z])\"");

  @Test
  void aReasonIsSaidInTheLanguageOfItsReaderWithWhatItNames() {
    Reason reason =
        Reason.of("at-line", "rent.yml", 1200, Reason.of("damaged", Reason.of("format.html")));
    assertThat(reason).hasToString("rent.yml 第 1200 行：文件不完整或已损坏（按 网页 读不出来）");
    assertThat(reason.in(Locale.ENGLISH))
        .isEqualTo(
            "rent.yml, line 1200: The file is incomplete or damaged (it cannot be read as a web page).");
  }

  @Test
  void noReasonIsWithoutItsText() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/changce/policy"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        Matcher matcher = NAMED.matcher(Files.readString(file));
        while (matcher.find()) {
          named.add(matcher.group(1));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(ResourceBundle.getBundle("changce/policy/reasons").keySet()).containsAll(named);
  }

  @Test
  void everyFormatAndEveryStateOfAnEditionHasItsWord() {
    for (TextFormat format : TextFormat.values()) {
      assertThat(Reason.of("format." + format.name().toLowerCase(Locale.ROOT)))
          .hasToString(format.word());
    }
    for (Edition.State state : Edition.State.values()) {
      assertThat(state.named()).hasToString(state.word());
    }
  }
}
