package changce.api;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What people say in the middle of a rule's questions, over HTTP: each in words of its own. */
@StoreTest
class DialogueJourneyTests {

  private static final String RENT = "我是国内硕士，在企业上班，2026年1月毕业，能领租房补贴吗";
  private static final String HOUSEHOLD = "户口落在长沙了吗";
  private static final String REST_OF_A_DOCTOR =
      "国内高校，30岁，户口在长沙，在长沙上班，2026年1月毕业，2025年3月来长沙工作，2025年6月买房，首套，毕业后买的";
  private static final String ENTRY = "我们一年做了300万，算限上吗";

  @Autowired WebTestClient web;

  @ParameterizedTest
  @ValueSource(strings = {"户口迁来了", "已经迁过来了", "在长沙", "落好了", "是的，在长沙", "早就落户了"})
  void whatIsSaidInOwnWordsIsAnAnswer(String household) {
    Answer answer = talk(RENT, household);
    assertThat(answer.note()).doesNotContain(HOUSEHOLD).doesNotContain("没有认出");
  }

  @ParameterizedTest
  @ValueSource(strings = {"还没迁", "不在长沙", "没落户", "没有迁过来"})
  void whatIsDeniedInOwnWordsIsAnAnswer(String household) {
    assertThat(talk(RENT, household).texts()).anyMatch(text -> text.contains("没有落户还不符合"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"不知道", "我不太清楚", "不晓得诶", "说不准", "忘了", "没算过"})
  void whoDoesNotKnowIsNotAskedTheSameAgain(String unknown) {
    Answer answer = talk("我们是餐饮店，算限上吗", unknown);
    assertThat(answer.note())
        .doesNotContain("没有认出")
        .doesNotContain("主营业务收入（服务业按年收入）是多少")
        .contains("一年的收入");
    assertThat(talk("我们是餐饮店，算限上吗", unknown, "230万").texts())
        .anyMatch(text -> text.contains("您说的230万元已经达到"));
  }

  @Test
  void whatIsNotKnownNeedNotBeWhenSomethingElseDecides() {
    Answer answer = talk("算小型微利企业吗，应纳税所得额280万", "不知道", "120人", "8000万元");
    assertThat(answer.texts()).anyMatch(text -> text.contains("资产总额要不超过5000万元"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"返回", "上一步", "回到上一个问题", "返回上一题"})
  void whoGoesBackIsAskedTheQuestionBefore(String back) {
    assertThat(talk(RENT, "在长沙", back).note()).contains(HOUSEHOLD).doesNotContain("没有认出");
  }

  @ParameterizedTest
  @ValueSource(strings = {"算了", "算了不问了", "不问了", "我不是问这个", "不是这个意思", "返回"})
  void whoLeavesIsNotAskedAgain(String leaving) {
    Answer left = talk(ENTRY, leaving);
    assertThat(left.outcome()).isEqualTo("smalltalk");
    assertThat(left.note()).doesNotContain("哪个行业").doesNotContain("没有查到");
    assertThat(talk(ENTRY, leaving, "1").outcome()).isNotEqualTo("answered_by_rule");
  }

  @Test
  void whoMeansSomethingElseMaySayWhatAtOnce() {
    Answer answer = talk(ENTRY, "我不是问这个，我是问我们是餐饮店，一年做了230万，算上规吗");
    assertThat(answer.outcome()).isEqualTo("answered_by_rule");
    assertThat(answer.texts()).anyMatch(text -> text.contains("您说的230万元已经达到"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"个转企要交哪些材料", "硕士购房补贴多少钱", "租房补贴的标准"})
  void newQuestionIsNoAnswer(String question) {
    Answer answer = talk(ENTRY, question);
    assertThat(answer.outcome()).startsWith("answered_").isNotEqualTo("answered_by_rule");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"哦说错了,是零售", "不好意思，说错了，我们是零售", "更正一下：零售", "不对不对，是做零售的", "零售业才对", "写错了，是零售业"})
  void correctionAfterTheVerdictCounts(String correction) {
    Answer answer = talk("我们是餐饮店，一年做了300万，算限上吗", correction);
    assertThat(answer.outcome()).isEqualTo("answered_by_rule");
    assertThat(answer.texts())
        .anyMatch(text -> text.contains("行业“零售业”，一年的收入“300万元”"))
        .anyMatch(text -> text.contains("还差200万元"));
  }

  @Test
  void correctedFigureCountsToo() {
    assertThat(talk("我们是餐饮店，一年做了300万，算限上吗", "搞错了，去年是190万").texts())
        .anyMatch(text -> text.contains("还差10万元"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "90后 | 来长沙工作",
        "28岁 | 来长沙工作",
        "三百万 | 来长沙工作",
        "35个人 | 来长沙工作",
      })
  void valueOfAnotherKindIsAskedForAgainAndNeverUsed(String said, String asked) {
    String opening = "我是国内硕士，在企业上班，能领购房补贴吗";
    Answer answer = talk(opening);
    assertThat(answer.note()).contains(asked);
    Answer again = talk(opening, said);
    assertThat(again.outcome()).isEqualTo("clarification");
    assertThat(again.note()).contains(asked).doesNotContain("来长沙工作的时间“");
  }

  @ParameterizedTest
  @ValueSource(strings = {"28", "28岁", "今年28", "二十八", "我二十八了", "28周岁"})
  void ageMayBeTypedAsOne(String age) {
    Answer answer = talk("我是国内硕士，户口在长沙，在长沙企业上班，刚毕业，没有编制，能领租房补贴吗", age);
    assertThat(answer.texts()).anyMatch(text -> text.contains("您符合所列的条件"));
    assertThat(answer.texts().get(answer.texts().size() - 1)).contains("年龄“");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们是餐饮店，想了解小升规 | 一年做了230万，算上规吗 | 行业“餐饮业”，一年的收入“230万元”",
        "我们是餐饮店，一年做了230万，算上规吗 | 那按划型标准算小型还是微型企业 | 行业“餐饮业”",
      })
  void whatWasSaidOfOneselfIsNotAskedAgain(String told, String question, String shown) {
    Answer answer = talk(told, question);
    assertThat(answer.note() + answer.texts()).contains(shown).doesNotContain("哪个行业");
  }

  @Test
  void whatWasSaidOfAnotherCaseIsNotUsed() {
    Answer answer = talk("我们是餐饮店，一年做了230万，算上规吗", "如果是做批发的呢，按划型标准算小型还是微型企业");
    assertThat(answer.outcome()).isEqualTo("clarification");
    assertThat(answer.note() + answer.texts()).doesNotContain("230万");
  }

  @Test
  void whatIsTakenInSilenceIsShown() {
    assertThat(talk("我们餐饮店够不够限上").note()).contains("按您说的：行业“餐饮业”");
    assertThat(talk("雨花区首次入规奖多少").note()).contains("没有查到雨花区");
  }

  @Test
  void fourthQuestionIsTheLastAndNamesAllThatIsMissing() {
    List<String> said = new ArrayList<>(List.of("帮我看看租房补贴，能不能领", "硕士", "国内", "没有编制"));
    Set<String> asked = new LinkedHashSet<>();
    for (int turns = 1; turns <= said.size(); turns++) {
      asked.add(talk(said.subList(0, turns).toArray(String[]::new)).note());
    }
    assertThat(asked).hasSize(4);
    said.add("28岁，2026年1月毕业，户口在长沙，在长沙上班");
    assertThat(talk(said.toArray(String[]::new)).texts())
        .anyMatch(text -> text.contains("您符合所列的条件"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "三家奶茶店都是一个公司开的,每家一年80万,合起来够限上吗 | 240万 | 达到",
        "我们开了五家餐馆，每个店一年60万，加起来算限上吗 | 一共300万 | 达到",
        "两家面馆，一家80万一家90万，合起来够限上吗 | 170万 | 还差30万元",
      })
  void totalAcrossShopsIsAskedFor(String question, String total, String verdict) {
    Answer asked = talk(question);
    assertThat(asked.outcome()).isEqualTo("clarification");
    assertThat(asked.note()).contains("合起来");
    assertThat(talk(question, total).texts()).anyMatch(text -> text.contains(verdict));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公立医院在编博士，能领租房补贴吗",
        "我是中学老师，有编制，博士，符合租房补贴吗",
        "高校事业编的博士能不能领租房补贴",
        "公立医院在编博士，能领购房补贴吗"
      })
  void exceptionIsAskedForBeforeItIsRefused(String question) {
    Answer answer = talk(question);
    assertThat(answer.outcome()).isEqualTo("clarification");
    assertThat(answer.note()).doesNotContain("不能申领");
    Answer asked = talk(question, REST_OF_A_DOCTOR);
    assertThat(asked.choices()).hasSize(2).anyMatch(option -> option.contains("新引进博士"));
    assertThat(talk(question, REST_OF_A_DOCTOR, "新引进").note()).doesNotContain("不能申领");
  }

  @ParameterizedTest
  @ValueSource(strings = {"小微企业申请创业担保贷款，公司有60个人，今年要新招百分之几", "大企业拖欠我们小企业的货款，没有约定利息，按多少算"})
  void whatAnotherClauseIsKnownToAnswerIsNotAskedBack(String question) {
    assertThat(talk(question).outcome()).startsWith("answered_");
  }

  @Test
  void whoTheExceptionIsNotForIsNotAskedOfIt() {
    assertThat(talk("我是有编制的硕士，能领租房补贴吗").texts()).anyMatch(text -> text.contains("机关事业编制人员除外"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我们工厂产值2050万美元算规上吗 | 折合人民币",
        "我们餐饮店一年不到300万，算上规吗 | 正好跨在判断的界线上",
      })
  void figureThatDoesNotTellIsAskedFor(String question, String said) {
    Answer answer = talk(question);
    assertThat(answer.outcome()).isEqualTo("clarification");
    assertThat(answer.note()).contains(said);
  }

  @Test
  void mixedNumeralIsReadWholeOrNotAtAll() {
    Answer answer = talk("我们工厂一年做了两千零5万，算规上吗");
    assertThat(answer.texts()).noneMatch(text -> text.contains("“5万元”"));
    assertThat(String.join("", answer.texts()) + answer.note()).containsAnyOf("2005万元", "请");
  }

  @Test
  void followUpIsNeverAnsweredWithoutItsTopic() {
    Answer answer = talk("博士购房补贴多少", "材料呢");
    assertThat(answer.texts()).noneMatch(text -> text.contains("升规入统") || text.contains("市场主体登记"));
    assertThat(talk("硕士租房补贴多少", "要交什么材料呢").texts())
        .noneMatch(text -> text.contains("升规入统") || text.contains("市场主体登记"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "硕士租房补贴多少 | 那本科呢 | 本科为1.2万元",
        "硕士租房补贴多少 | 博士呢 | 国内博士为3万元",
        "博士购房补贴多少 | 那硕士呢 | 3万元",
      })
  void followUpAsksTheSameOfAnotherKind(String question, String next, String amount) {
    assertThat(talk(question, next).texts().get(0)).contains(amount);
  }

  private record Answer(String outcome, String note, List<String> texts, List<String> choices) {}

  private Answer talk(String... turns) {
    String conversation = null;
    JsonNode answer = null;
    for (String turn : turns) {
      answer = ask(turn, conversation);
      conversation = answer.path("conversation").asString();
    }
    JsonNode ended = answer.path("ended");
    return new Answer(
        ended.path("outcome").asString(),
        ended.path("note").asString(""),
        answer.path("sentences").valueStream().map(one -> one.path("text").asString()).toList(),
        ended.path("choices").valueStream().map(JsonNode::asString).toList());
  }

  private JsonNode ask(String question, String conversation) {
    Map<String, String> body = new HashMap<>(Map.of("question", question));
    if (conversation != null) {
      body.put("conversation", conversation);
    }
    return web.post()
        .uri("/api/questions")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }
}
