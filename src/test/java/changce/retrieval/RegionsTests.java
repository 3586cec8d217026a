package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionsTests {

  private final Regions regions =
      new RetrievalConfiguration()
          .regions(
              new RetrievalSettings(
                  java.nio.file.Path.of("knowledge/glossary.yml"),
                  java.nio.file.Path.of("knowledge/regions.yml")));

  @Test
  void narrowestNamedPlaceCounts() {
    assertThat(regions.namedIn("湖南长沙市岳麓区有奖励吗")).contains("岳麓区");
    assertThat(regions.namedIn("长沙县的厂第一次上规")).contains("长沙县");
    assertThat(regions.namedIn("个转企有什么支持")).isEmpty();
  }

  @Test
  void upperPlaceAnswersForALowerOneOnly() {
    assertThat(regions.answersFor("长沙市", Optional.of("岳麓区"))).isTrue();
    assertThat(regions.answersFor("全国", Optional.of("岳麓区"))).isTrue();
    assertThat(regions.answersFor("长沙县", Optional.of("岳麓区"))).isFalse();
    assertThat(regions.answersFor("长沙县", Optional.of("长沙市"))).isFalse();
    assertThat(regions.answersFor("长沙县", Optional.empty())).isTrue();
  }

  @Test
  void policyOfAnUnknownRegionAnswersForNobody() {
    for (String misspelt : List.of("望成区", "望城", "长沙", "湖南", "株洲市", "")) {
      assertThat(regions.answersFor(misspelt, Optional.empty())).isFalse();
      assertThat(regions.answersFor(misspelt, Optional.of("岳麓区"))).isFalse();
      assertThat(regions.answersFor(misspelt, Optional.of("望城区"))).isFalse();
      assertThat(regions.wholeCity(misspelt)).isFalse();
    }
    assertThat(regions.wholeCity("全国")).isTrue();
    assertThat(regions.wholeCity("长沙市")).isTrue();
    assertThat(regions.wholeCity("望城区")).isFalse();
  }

  @Test
  void otherPlacesAreElsewhereUnlessOursIsNamedToo() {
    assertThat(regions.elsewhere("深圳的人才补贴有多少")).isTrue();
    assertThat(regions.elsewhere("从深圳来长沙工作有补贴吗")).isFalse();
    assertThat(regions.elsewhere("省里给长株潭下放了多少项")).isFalse();
  }
}
