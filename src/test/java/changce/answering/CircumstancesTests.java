package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.AnswerPart.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What somebody tells of themselves declines no question; what another city decides is declined.
 */
@StoreTest
class CircumstancesTests {

  @Autowired Answering answering;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我开火锅店的，一年做了230万，算上规吗",
        "二手房中介公司年营收1200万，算规上吗",
        "摩托车配件厂产值2300万，算规上吗",
        "做java软件外包的，营收1500万，算规上吗",
        "电影制作公司个转企要什么材料",
        "地铁施工的建筑公司怎么入统",
        "医保药店个转企要什么材料",
        "疫苗运输公司有哪些入统要求",
        "彩票店个转企要什么材料",
        "我有驾照，个体跑运输，个转企要什么材料",
        "高层次人才子女入学有什么待遇"
      })
  void tradeOrObjectIsNoOtherMatter(String question) {
    assertThat(ended(question)).isNotEqualTo(Outcome.UNANSWERABLE_OUT_OF_SCOPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "湘潭大学毕业的硕士，在长沙租房补贴多少",
        "我是从深圳回来的博士，购房补贴多少",
        "总公司在北京，分公司在长沙，营收2300万的工厂算规上吗",
        "我在上海读研，毕业了租房补贴有多少",
        "我们是深圳的企业，想把总部迁到这里来，有什么奖励",
        "我们公司在松雅湖北岸，小升规有什么奖励"
      })
  void placeInTheStoryIsNotTheOneAskedAbout(String question) {
    assertThat(ended(question)).isNotEqualTo(Outcome.UNANSWERABLE_OUT_OF_SCOPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "深圳的人才补贴硕士有多少",
        "醴陵市的企业小升规奖励多少钱",
        "怎么做红烧肉",
        "明天长沙下雨吗",
        "用Java写一个单例模式",
        "明年小型微利企业税率会不会再降"
      })
  void whatIsNotOursStaysDeclined(String question) {
    assertThat(ended(question).status()).startsWith("unanswerable_");
  }

  private Outcome ended(String question) {
    return answered(question).stream()
        .filter(Ending.class::isInstance)
        .map(Ending.class::cast)
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private List<AnswerPart> answered(String question) {
    List<AnswerPart> parts = new ArrayList<>();
    answering.answer(Request.of(question), parts::add);
    return parts;
  }
}
