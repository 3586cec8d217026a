package changce.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTests {

  @TempDir Path folder;

  @Test
  void projectsOwnFileIsGood() {
    assertThat(sites(Path.of("knowledge/sites.yml")).page().questions()).isNotEmpty();
  }

  @Test
  void demonstrationPageNamesASiteThatIsRegisteredWhereItIsServed() throws IOException {
    String page = Files.readString(Path.of("docs/demo/index.html"));
    String site = page.replaceAll("(?s).*data-site=\"([^\"]*)\".*", "$1");
    assertThat(sites(Path.of("knowledge/sites.yml")).named(site))
        .get()
        .satisfies(found -> assertThat(found.origins()).contains("http://localhost:8081"));
  }

  @Test
  void emptyFileLeavesThePageAlone() throws IOException {
    assertThat(sites(written("")).page().id()).isEqualTo("page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "park: {origins: [www.example.cn]} | “www.example.cn”不是来源",
        "park: {origins: ['https://*.example.cn']} | 不是来源",
        "park: {origins: ['https://www.example.cn/']} | 不是来源",
        "park: {origins: ['https://WWW.example.cn']} | 不是来源",
        "park: {origins: ['javascript:alert(1)']} | 不是来源",
        "park: {origins: ['null']} | 不是来源",
        "park: {} | 须写 origins",
        "page: {origins: ['https://www.example.cn']} | 只有 page 不写",
        "'Park 1': {origins: ['https://www.example.cn']} | 编号只能用",
        "park: {origin: ['https://www.example.cn']} | 不认识的项“origin”",
        "'park': {origins: ['https://a.cn'], per-minute: 0} | 正整数",
        "'park': {origins: ['https://a.cn'], questions: [1,2,3,4,5,6,7]} | 最多 6 个",
        "'park': {origins: ['https://a.cn'], questions-en: [1,2,3,4,5,6,7]} | 最多 6 个",
        "[ | 读不出来"
      })
  void namesWhatIsWrongInTheFile(String yaml, String said) throws IOException {
    Path file = written(yaml);
    assertThatThrownBy(() -> sites(file)).hasMessageContaining(said).hasMessageContaining(".yml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "own | A question?",
        "none | Of the page?",
        "silent | ''",
      })
  void visitorWhoReadsEnglishIsOfferedEnglish(String site, String offered) throws IOException {
    Sites sites =
        sites(
            written(
                """
                page: {questions: [甲？], questions-en: ['Of the page?']}
                own: {origins: ['https://a.cn'], questions: [乙？], questions-en: ['A question?']}
                none: {origins: ['https://a.cn'], questions: [丙？]}
                silent: {origins: ['https://a.cn']}
                """));
    assertThat(String.join(" ", sites.questions(sites.named(site).orElseThrow(), true)))
        .isEqualTo(offered);
    assertThat(sites.questions(sites.named("own").orElseThrow(), false)).containsExactly("乙？");
  }

  @Test
  void chineseIsOfferedWhereNobodyWroteEnglish() throws IOException {
    Sites sites = sites(written("park: {origins: ['https://a.cn'], questions: [甲？]}"));
    assertThat(sites.questions(sites.named("park").orElseThrow(), true)).containsExactly("甲？");
  }

  private Path written(String yaml) throws IOException {
    return Files.writeString(folder.resolve("sites.yml"), yaml);
  }

  private static Sites sites(Path file) {
    return new Sites(
        new WebSettings(
            file, null, Duration.ofMinutes(15), null, null, Set.of(), 10, 200, 60, 600, 600));
  }
}
