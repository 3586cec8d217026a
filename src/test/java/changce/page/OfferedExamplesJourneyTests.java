package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import changce.shown.VisitorTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** What visitors are offered to begin with is answered, in their language and with a source. */
@ServiceTest
class OfferedExamplesJourneyTests {

  @Autowired WebTestClient web;

  /** Of every site, in both languages, and what stands in the empty field. */
  static Stream<String> examples() throws IOException {
    Map<?, ?> sites =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("knowledge/sites.yml")));
    return Stream.concat(
            sites.values().stream()
                .map(site -> (Map<?, ?>) site)
                .flatMap(site -> Stream.of(site.get("questions"), site.get("questions-en")))
                .flatMap(questions -> questions instanceof List<?> all ? all.stream() : null)
                .map(String::valueOf),
            Stream.of(VisitorTexts.CHINESE, VisitorTexts.ENGLISH)
                .map(texts -> texts.words().get("placeholder"))
                .map(text -> text.replaceFirst("^[^:：]*[:：]\\s*", "")))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void offeredExampleIsAnsweredWithASource(String question) {
    JsonNode answer = ask(question);
    assertThat(answer.path("ended").path("outcome").asString()).startsWith("answered_");
    assertThat(answer.path("sources").size()).isPositive();
    assertThat(answer.path("sentences").size()).isPositive();
  }

  @Test
  void everyRegisteredSiteHasAsManyInEnglish() throws IOException {
    assertThat(examples().filter(question -> question.matches("\\p{ASCII}+")))
        .hasSizeGreaterThan(4);
    assertThat(offered("en")).isNotEmpty().allSatisfy(q -> assertThat(q).matches("\\p{ASCII}+"));
    assertThat(offered("zh-CN"))
        .isNotEmpty()
        .allSatisfy(q -> assertThat(q).containsPattern("\\p{IsHan}"));
    assertThat(offered("en")).hasSameSizeAs(offered("zh-CN"));
  }

  @Test
  void pageWithoutJavaScriptOffersThemInItsLanguage() {
    assertThat(page("/?lang=en"))
        .contains("value=\"" + offered("en").get(0))
        .doesNotContain("个转企有什么支持");
    assertThat(page("/")).contains("个转企有什么支持").doesNotContain(offered("en").get(0));
  }

  private JsonNode ask(String question) {
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", question))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private List<String> offered(String language) {
    return web.post()
        .uri("/api/visitors?lang={language}", language)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .path("questions")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private String page(String address) {
    return web.get()
        .uri(address)
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}
