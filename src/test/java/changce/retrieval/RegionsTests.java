package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import changce.reading.PlaceReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTests {

  private final Regions regions =
      new RetrievalConfiguration()
          .regions(
              new RetrievalSettings(
                  java.nio.file.Path.of("knowledge/glossary.yml"),
                  java.nio.file.Path.of("knowledge/regions.yml")),
              PlaceReader.learned(java.nio.file.Path.of("knowledge/examples")));

  @Test
  void narrowestNamedPlaceCounts() {
    assertThat(regions.namedIn("湖南长沙市岳麓区有奖励吗")).contains("岳麓区");
    assertThat(regions.namedIn("长沙县的厂第一次上规")).contains("长沙县");
    assertThat(regions.namedIn("个转企有什么支持")).isEmpty();
    assertThat(regions.namedIn("长沙县和宁乡市第一次上规哪个奖得多")).containsExactly("长沙县", "宁乡市");
    assertThat(regions.namedIn("岳麓区和湘江新区是哪天开始合在一起的")).containsExactly("岳麓区", "湘江新区");
  }

  @Test
  void upperPlaceAnswersForALowerOneOnly() {
    assertThat(regions.answersFor("长沙市", Set.of("岳麓区"))).isTrue();
    assertThat(regions.answersFor("全国", Set.of("岳麓区"))).isTrue();
    assertThat(regions.answersFor("长沙县", Set.of("岳麓区"))).isFalse();
    assertThat(regions.answersFor("长沙县", Set.of("长沙市"))).isFalse();
    assertThat(regions.answersFor("长沙县", Set.of())).isTrue();
  }

  @Test
  void policyOfAnUnknownRegionAnswersForNobody() {
    for (String misspelt : List.of("望成区", "望城", "长沙", "湖南", "株洲市", "")) {
      assertThat(regions.answersFor(misspelt, Set.of())).isFalse();
      assertThat(regions.answersFor(misspelt, Set.of("岳麓区"))).isFalse();
      assertThat(regions.answersFor(misspelt, Set.of("望城区"))).isFalse();
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

  @ParameterizedTest
  @ValueSource(
      strings = {"醴陵市的企业小升规奖励多少钱", "湖南株洲的人才补贴怎么领", "昆山的人才补贴多少", "天津市市场主体登记有什么补贴", "我们厂在常州，上规奖多少"})
  void countiesAndCitiesOfOthersAreElsewhere(String question) {
    assertThat(regions.elsewhere(question)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "湘潭大学硕士租房补贴能领多少",
        "我是从深圳回来的博士，能拿购房补贴吗",
        "总公司在北京，这边的分公司算规上吗",
        "我在上海读研，毕业了租房补贴有多少",
        "我们是深圳的企业，想把总部迁到这里来，有什么奖励",
        "我们公司在松雅湖北岸，小升规有什么奖励",
        "开重庆火锅店的，一年三百万算限上吗",
        "吉林大学毕业的博士买房补贴",
        "门店在韶山北路，小升规奖励"
      })
  void whereSomebodyComesFromIsNotWhereTheyAsk(String question) {
    assertThat(regions.elsewhere(question)).isFalse();
  }

  @Test
  void partOfAnotherNameIsNoPlace() {
    assertThat(regions.namedIn("我在望城坡开店，小升规能拿多少奖励")).isEmpty();
    assertThat(regions.namedIn("店子在浏阳河婚庆公园旁边，小升规奖励")).isEmpty();
    assertThat(regions.namedIn("我老家宁乡，在岳麓区开店")).contains("岳麓区");
  }
}
