package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import changce.rules.Rules;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** The pages beside the conversation, for who reads English. */
@ServiceTest
class PagesInEnglishJourneyTests {

  private static final String ENGLISH = "[\\p{ASCII}“”’]+";

  @Autowired WebTestClient web;
  @Autowired Rules rules;

  @Test
  void selfChecksAreFramedInEnglishAndStaySo() {
    Document list = page("/check?lang=en");
    assertThat(list.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(list.title()).isEqualTo("Self-checks · Changce");
    String form = list.selectFirst("h2 a[href*=four-above-entry]").attr("href");
    assertThat(form).endsWith("?lang=en");
    Document check = page(form);
    assertThat(check.selectFirst("button").text()).isEqualTo("Calculate");
    assertThat(check.selectFirst("option").text()).isEqualTo("Please choose");
    assertThat(check.selectFirst("form").attr("action")).endsWith("?lang=en");
    assertThat(page("/check/four-above-entry").selectFirst("button").text()).isEqualTo("计算");
  }

  @Test
  void selfChecksSayInEnglishWhatTheyAskFor() {
    Document list = page("/check?lang=en");
    assertThat(list.select("h2")).hasSameSizeAs(rules.forms());
    for (Element check : list.select("article")) {
      assertThat(check.selectFirst("h2").text()).matches(ENGLISH);
      assertThat(check.selectFirst("p").text()).matches(ENGLISH);
      assertThat(check.selectFirst(".facts").text())
          .matches("Applies to: (nationwide|Changsha)　?\\s?For example: [A-Z].*");
      Document form = page(check.selectFirst("h2 a").attr("href"));
      assertThat(form.selectFirst("h2").text()).isEqualTo(check.selectFirst("h2").text());
      assertThat(form.select("label").eachText())
          .allSatisfy(question -> assertThat(question).matches("[A-Z“].*[?.)]"));
    }
    assertThat(page("/check").selectFirst("h2").text()).isEqualTo("四上入库（规上、限上）自测");
  }

  @Test
  void noticeOfConsentIsReadAndAgreedToInEnglish() {
    Document form = page("/handover?lang=en");
    assertThat(form.selectFirst("#notice").text())
        .startsWith("The operator of this service collects your name")
        .contains("30 days", "90 days");
    String location =
        web.post()
            .uri("/handover?lang=en")
            .body(
                BodyInserters.fromFormData("message", "Please call back")
                    .with("contact", "13812345678")
                    .with("consent", form.selectFirst("#consent").val()))
            .exchange()
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst("Location");
    assertThat(page(location).text()).contains("Waiting for a reply");
  }

  @Test
  void widgetIsGivenTheNoticeInItsLanguage() {
    assertThat(notice("en")).startsWith("The operator of this service collects");
    assertThat(notice("zh-CN")).contains("只用于答复这一个问题");
  }

  private String notice(String language) {
    return web.post()
        .uri("/api/visitors?lang={language}", language)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody()
        .path("notice")
        .path("text")
        .asString();
  }

  private Document page(String address) {
    byte[] page =
        web.get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }
}
