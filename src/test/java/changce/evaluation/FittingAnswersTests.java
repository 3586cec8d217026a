package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.Answering;
import changce.answering.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** That an answer is of what was asked: every part of it, one condition of many, or none at all. */
@StoreTest
class FittingAnswersTests {

  private static final String STORY =
      "我爸爸二十年前从农村出来，先在大市场摆摊卖服装，后来和我妈妈一起租了个门面，我小时候放学就在店里写作业。"
          + "前几年店里生意一直不好，欠了房租，后来转做餐饮，在雨花区开了一家小炒店，办的是个体工商户执照。"
          + "慢慢有了口碑，又请了十二个人，其中三个是亲戚。前年开始做外卖，平台讲必须要对公账户才好结算，有些公司订餐也要我们开专票。"
          + "社区的人来过两次，讲现在有政策，个体户可以直接变更成公司，不用先注销，名字和老的执照号都可以留着，还讲有一些支持。"
          + "我爸爸不太懂这些，怕转了以后要多交税、要请会计，也怕原来的食品经营许可证作废。我自己在外地上班，也不清楚这边的规定，网上说法又很多。"
          + "请问转成公司以后，统一社会信用代码变不变？";

  @Autowired Answering answering;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我给区教育局供的货，他们要在几天内付款，拖着有没有利息 | 30日 | 万分之五",
        "青年驿站最多能免费住多久，全市有几家 | 14天 | 20家",
        "名特优新四类是哪四类，三型又是什么 | 新兴 | 生存型"
      })
  void everyPartOfAQuestionIsAnswered(String question, String first, String second) {
    assertThat(given(question).text()).contains(first, second);
  }

  @Test
  void whatIsMoreThanIsAnsweredAtOnceIsNamed() {
    Given given = given("小型微利企业能不能享受六税两费，最多减几成，要交什么材料，多久办完，去哪里办");

    assertThat(given.note()).contains("请另外再问：多久办完；去哪里办", "关于“要交什么材料”没有查到");
    assertThat(given.outcome()).isEqualTo(Outcome.ANSWERED_PARTIAL);
  }

  /** The library holds a digest of the one, the text of the other. */
  @ParameterizedTest
  @CsvSource({
    "湖南省开发区条例第二十二条怎么规定管委会的, ANSWERED_PARTIAL",
    "长沙市委强省会的决定第四条讲的“四个中心”是指哪四个, ANSWERED_FULL"
  })
  void articleThatIsNotInTheLibraryIsNoFullAnswer(String question, Outcome outcome) {
    assertThat(given(question).outcome()).isEqualTo(outcome);
  }

  @Test
  void amountThatWasNotFoundIsNoFullAnswer() {
    Given given = given("浏阳的上台阶奖给多少万");

    assertThat(given.text()).contains("没有查到公开文件");
    assertThat(given.outcome()).isEqualTo(Outcome.ANSWERED_PARTIAL);
  }

  @Test
  void whatWasNotFoundIsNoFullAnswer() {
    Given given = given("D类人才绿卡有哪些待遇");

    assertThat(given.text()).contains("没有查到公开文件");
    assertThat(given.outcome()).isEqualTo(Outcome.ANSWERED_PARTIAL);
  }

  @Test
  void aRuleThatAsksBackFirstSaysWhatAClauseSaysOfTheQuestion() {
    Given given = given("46岁，国外读的博士，第一次在长沙买房，购房补贴有没有年龄限制");

    assertThat(given.asksBack()).isTrue();
    assertThat(given.text()).contains("境外博士申领购房补贴不限年龄");
  }

  @Test
  void whoAsksWhichDistrictIsNotAskedForIt() {
    assertThat(given("受理企业诉求的雷锋哨APP是哪个区的").text()).contains("望城区");
  }

  @Test
  void whoTellsOfPeopleThatUrgeHimAsksForNone() {
    assertThat(given("天天有人上门劝我把个体户转成公司，我不想转，他们能不能强迫我").answered()).isTrue();
  }

  @Test
  void aLongStoryIsAnsweredByWhatItAsks() {
    assertThat(STORY.length()).isGreaterThan(300);
    assertThat(given(STORY).text()).contains("统一社会信用代码延续使用");
  }

  @ParameterizedTest
  @ValueSource(strings = {"补贴", "230", "230万", "呢", "？"})
  void whatNamesNoMatterIsAskedBack(String question) {
    Given given = given(question);

    assertThat(given.asksBack()).isTrue();
    assertThat(given.note()).contains("您问的是哪件事");
  }

  @Test
  void contradictoryConditionsAreAskedAboutNotChosenFrom() {
    Given given = given("我们是零售业也是批发业，去年营业收入1900万元，又是2300万元，算规上吗");

    assertThat(given.asksBack()).isTrue();
    assertThat(given.text()).doesNotContain("达到", "达标");
  }

  @Test
  void ofSeveralCitiesOnlyOursIsSpokenOf() {
    Given given = given("我们在长沙、株洲、湘潭都有店，个转企的登记哪个城市快些");

    assertThat(given.cited())
        .allSatisfy(passage -> assertThat(passage.policy().region()).doesNotContain("株洲", "湘潭"));
    assertThat(given.text() + given.note()).isNotBlank();
  }

  private Given given(String question) {
    return new Pipeline(answering).answer(question);
  }
}
