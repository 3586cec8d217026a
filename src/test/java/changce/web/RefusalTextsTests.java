package changce.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a visitor is told who is refused. */
class RefusalTextsTests {

  /** Where a refusal is made, and what it says. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:new (?:UnusableText|UnusableQuestion|UnknownConversation|EndedCase|Refusal)|super|badInput)"
              + "\\([^\";]*\"((?:[^\"\\\\]|\\\\.)*\\p{IsHan}(?:[^\"\\\\]|\\\\.)*)\"");

  private static final Pattern PUT_IN = Pattern.compile("\"\\s*\\+\\s*\\w+\\s*\\+\\s*\"");

  /** What is written besides questions. */
  private static final List<String> WRITTEN = List.of("留言", "理由", "意见", "称呼", "答复");

  @Test
  void everyRefusalIsSaidInEnglish() throws IOException {
    List<String> refusals =
        Stream.of("conversation", "web", "api", "page", "widget")
            .flatMap(module -> sources(Path.of("src/main/java/changce", module)))
            .map(source -> PUT_IN.matcher(source).replaceAll("甲"))
            .flatMap(source -> SAID.matcher(source).results().map(found -> found.group(1)))
            .flatMap(RefusalTextsTests::filled)
            .toList();
    assertThat(refusals).hasSizeGreaterThan(15);
    assertThat(refusals)
        .allSatisfy(
            chinese ->
                assertThat(RefusalTexts.said(chinese, true).replace("甲", ""))
                    .doesNotContainPattern("\\p{IsHan}"));
  }

  @Test
  void figuresAndNamesArePutIn() {
    assertThat(RefusalTexts.said("问题最多 500 个字，现在有 612 个字，请精简后再问。", true))
        .isEqualTo(
            "A question may have at most 500 characters; this one has 612. Please make it"
                + " shorter.");
    assertThat(
            RefusalTexts.said(
                "网站 https://a.cn 没有登记，不能使用本问答。请让管理员把它加到 sites.yml 的 origins 里。", true))
        .startsWith("The website https://a.cn is not registered");
  }

  @Test
  void chineseStaysAsItIs() {
    assertThat(RefusalTexts.said("请输入问题。", false)).isEqualTo("请输入问题。");
  }

  private static Stream<String> filled(String text) {
    return text.startsWith("%s")
        ? WRITTEN.stream().map(what -> text.replace("%s", what).replace("%d", "7"))
        : Stream.of(text.replace("%s", "甲").replace("%d", "7"));
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RefusalTextsTests::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
