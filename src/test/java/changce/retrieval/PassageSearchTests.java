package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.StoreTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** On the real library and the real model. */
@StoreTest
class PassageSearchTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Autowired PassageSearch search;

  @Test
  void everyHitSaysWhyItStandsWhereItStands() {
    List<Hit> hits = search.search("硕士毕业来长沙上班，租房补贴一共能拿多少", DAY, 5);

    assertThat(hits)
        .hasSize(5)
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    for (Hit hit : hits) {
      Why why = hit.why();
      assertThat(why.parts().values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(hit.score(), within(1e-9));
      assertThat(why.signals()).containsOnlyKeys(Signal.values());
      assertThat(why.byMeaning() + why.byWords()).isPositive();
    }
    assertThat(hits.get(0).why().matched()).contains("租房", "补贴", "硕士");
  }

  @Test
  void otherWritingsOfTheSameFindTheSame() {
    List<String> expected = found("专精特新小巨人有什么支持abc");

    assertThat(found("專精特新小巨人有什麼支持ABC")).isEqualTo(expected);
    assertThat(found("专精特新小巨人有什么支持ＡＢＣ")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "税",
        "？",
        "……！！？？",
        "😀",
        "👨‍👩‍👧‍👦 租房补贴 🏠",
        "go 部署 deployment",
        "title:(补贴 AND NOT \"租房\"~3) OR body:[* TO *]^9",
        "'; drop table passage; --",
        "select * from policy where 1=1",
        "\\ + - && || ! ( ) { } [ ] ^ \" ~ * ? : /",
        "changsha.gov.cn 的 12345.service.v2 怎么用",
        "\u0000\u200b\ufeff",
        "𠮷野家能开吗",
        "%s %d {} ${jndi:ldap://x}"
      })
  void oddQuestionsFindSomethingOrNothing(String question) {
    assertThat(search.search(question, DAY, 10)).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void aQuestionOfFiveHundredCharactersIsSearched() {
    assertThat(search.search("租房补贴怎么申请，".repeat(56).substring(0, 500), DAY, 10)).hasSize(10);
  }

  @Test
  void neitherHalfOfAMixedQuestionIsLost() {
    QuestionWords words = search.words("go 部署 deployment");

    assertThat(words.words()).containsExactlyInAnyOrder("go", "部署", "deployment");
    assertThat(found("DEM 长沙 PMI 租房补贴 OPC")).isNotEmpty();
  }

  private List<String> found(String question) {
    return search.search(question, DAY, 5).stream()
        .map(hit -> hit.passage().policy().slug() + hit.passage().headingPath())
        .toList();
  }
}
