package changce.page;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import changce.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.UriComponentsBuilder;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "four-above-entry | industry=餐饮业&revenue=230 | The threshold for catering is annual main business revenue of 200万元 or more; your 230万元 reaches it.",
        "four-above-entry | industry=租赁和商务服务业&revenue=800 | 200万元 is missing; once reached",
        "four-above-entry | industry=建筑业&qualification=只有劳务资质 | a labour qualification alone is not enough",
        "sme-size | industry=餐饮业&staff=35&revenue=800&assets=100 | A medium enterprise has at least 100人 staff, at least 2000万元 revenue.",
        "sme-size | industry=工业&staff=5000&revenue=90000&assets=1 | the limits are staff 1000人, revenue 40000万元.",
        "small-low-profit | profit=280&staff=120&assets=3000 | Annual taxable income 280万元 not above 300万元, staff 120人 not above 300人",
        "vat-small-taxpayer | month=8 | your 8万元 does not reach it. A small-scale taxpayer that does not reach the threshold is exempt from VAT.",
        "vat-small-taxpayer | year=500 | your 500万元 does not exceed it, so this is a small-scale taxpayer.",
        "talent-home | degree=硕士&school=国内&staffing=不是编制内&born=1996-01-02&came=2021-03-01&bought=2024-05-01&first=没有，是首次购房&diploma=毕业以后买的 | the subsidy for a master’s first home is 3万元 (document of 2022-06-24).",
        "individual-to-enterprise | keep=要延续&form=公司&licence=有&settled=还没办清 | the conditions for setting up a company",
        "district-awards | district=长沙县&matter=首次入规&sector=工业 | receives 10万元 (document of 2025-05-07)",
        "which-standard | standard=先说说三套标准的区别 | each of the three stands for itself",
      })
  void resultIsSaidInEnglishWithTheFiguresAsTheyAre(String rule, String inputs, String said) {
    Elements english = filled(rule + "?lang=en", inputs).select(".sentences p");
    Elements chinese = filled(rule, inputs).select(".sentences p");
    assertThat(english.text()).contains(said).doesNotContain("In Chinese only");
    assertThat(english).hasSameSizeAs(chinese);
    for (int i = 0; i < chinese.size(); i++) {
      assertThat(figures(english.get(i))).isEqualTo(figures(chinese.get(i)));
    }
    assertThat(english.text().replaceAll("[(（“][^)”]*[)”]|[万亿]?元|\\d人", ""))
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void optionsLabelsAndLabelOfTheResultAreEnglishAndSendTheChinese() {
    Document page = filled("four-above-entry?lang=en", "industry=餐饮业&revenue=230");
    assertThat(page.selectFirst("option[selected]").text()).isEqualTo("catering");
    assertThat(page.selectFirst("option[selected]").val()).isEqualTo("餐饮业");
    assertThat(page.select("option").eachText()).allSatisfy(o -> assertThat(o).matches(ENGLISH));
    assertThat(page.selectFirst(".sentences p").text())
        .isEqualTo("By what you filled in: trade “catering”, revenue of a year “230万元”.");
    assertThat(page.selectFirst(".label").text()).contains("calculated by a program", "程序");
    assertThat(page.select("footer").text()).contains("万元 is ten thousand yuan");
  }

  @Test
  void refusalAndQuestionBackAreEnglish() {
    assertThat(filled("four-above-entry?lang=en", "industry=餐饮业").selectFirst(".note").text())
        .startsWith("What is the main business revenue of a whole year");
    assertThat(filled("sme-size?lang=en", "industry=餐饮业&staff=-3").selectFirst(".problem").text())
        .isEqualTo("staff: this cannot be negative; please check it.");
    assertThat(filled("sme-size?lang=en", "industry=餐饮业&staff=many").selectFirst(".problem").text())
        .isEqualTo(
            "staff: “many” is not a number that can be used; please write a number, in persons.");
    assertThat(
            filled("district-awards?lang=en", "district=雨花区&matter=首次入规")
                .selectFirst(".problem")
                .text())
        .startsWith("No published document of Yuhua District on awards");
  }

  @Test
  void whatStandsInTheListInChineseOnlyIsShownUnderAnEnglishLead() {
    Elements said = filled("approval-powers?lang=en", "matter=园区控规调整").select(".sentences p");
    assertThat(said.get(1).text()).startsWith("In Chinese only: 2022").contains("园区控规调整审批");
    assertThat(said.get(1).selectFirst("[lang=zh-CN]").text()).startsWith("2022");
    assertThat(said.last().text()).startsWith("At which level a particular matter is handled");
    assertThat(said.last().select("[lang]")).isEmpty();
  }

  private static List<Integer> figures(Element sentence) {
    Element own = sentence.clone();
    own.select(".mark").remove();
    return Pattern.compile("\\d+")
        .matcher(own.text())
        .results()
        .map(found -> Integer.valueOf(found.group()))
        .sorted()
        .toList();
  }

  private Document filled(String address, String inputs) {
    MultiValueMap<String, String> form =
        UriComponentsBuilder.fromUriString("?" + inputs).build().getQueryParams();
    byte[] page =
        web.post()
            .uri("/check/" + address)
            .body(BodyInserters.fromFormData(form))
            .exchange()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
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
