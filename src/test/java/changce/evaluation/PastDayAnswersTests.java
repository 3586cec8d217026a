package changce.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.AnswerPart;
import changce.answering.Answering;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of past days, and of documents that have ended, by the whole service. */
@StoreTest
class PastDayAnswersTests {

  @Autowired Answering answering;

  @ParameterizedTest
  @MethodSource("probes")
  void onlyWhatHeldThenIsSaid(QuestionEntry probe) {
    Given given = new Pipeline(answering).answer(probe.ask());

    List<String> cited = given.cited().map(p -> p.policy().slug()).distinct().toList();
    Collection<?> held = (Collection<?>) probe.entry().get("may_cite");
    assertThat(held.stream().map(String::valueOf).toList())
        .as("%s → %s", probe.ask(), given.text())
        .containsAll(cited);
    assertThat(given.text()).contains(probe.word("says"));
    assertThat(given.note()).contains(cited.isEmpty() ? "" : "不能当作现行政策使用");
  }

  static Stream<QuestionEntry> probes() {
    return QuestionEntry.of("past-days").stream();
  }

  @Test
  void thereAreAtLeastFortyProbes() {
    assertThat(probes()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "金芙蓉还有效吗 | 已到期，有效期至2025-12-31",
        "岳麓登峰到期了吗 | 已到期，有效期至2025-12-31",
        "人才新政22条还有效吗 | 终止日期没有查到，已被《长沙市争创国家吸引集聚人才平台若干政策（试行）》替代",
        "个体工商户条例废止了吗 | 有效期至2022-10-31，已被《促进个体工商户发展条例》替代",
        "2023年第19号公告还有效吗 | 有效期至2025-12-31，已被《财政部 税务总局公告2026年第10号》替代",
        "芙蓉人才行动计划还管用吗 | 有效期至2022年，已被《湖南省“芙蓉计划”》替代",
        "长工信中小发〔2023〕53号过期了吗 | 已到期，有效期至2026年10月",
        "工信部企业2022年63号文还有效吗 | 有效期至2026-03-31，已被《优质中小企业梯度培育管理办法》替代",
        "岳麓登峰行动今年上市奖多少 | 已到期，有效期至2025-12-31"
      })
  void thatADocumentHasEndedIsSaidWithItsDates(String question, String said) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.answered()).isTrue();
    assertThat(given.sentences().get(0).text()).contains(said);
    assertThat(given.sentences().get(0).marks()).containsExactly(1);
    assertThat(given.note()).contains("不能再当作现行政策使用");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"长沙市场主体三年行动计划定的目标是多少万户，还在执行吗 | 203万户", "金芙蓉跃升行动计划现在还在执行吗，给长沙定的是多少家 | 40家"})
  void whatItHeldIsToldAsNoLongerInForceWhereThatIsAsked(String question, String held) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.sentences().get(0).text()).contains("已到期");
    assertThat(given.text()).contains(held);
    assertThat(given.sentences())
        .filteredOn(sentence -> sentence.text().contains(held))
        .allSatisfy(sentence -> assertThat(sentence.text()).startsWith("已失效的原规定："));
  }

  @Test
  void ofWhatWasReplacedBothAreTold() {
    Given given = new Pipeline(answering).answer("人才新政22条那会儿博士买房给多少，还有效吗");

    assertThat(given.sentences())
        .extracting(AnswerPart.Sentence::text)
        .anySatisfy(said -> assertThat(said).startsWith("已失效的原规定：").contains("博士6万元"))
        .anySatisfy(said -> assertThat(said).contains("提高到10万元"));
  }

  @Test
  void aNumberNamesADocumentBeforeAWordThatIsAlsoAName() {
    Given given = new Pipeline(answering).answer("工信部企业2022年63号文还有效吗，小巨人营收要多少");

    assertThat(given.sentences().get(0).text()).contains("工信部企业〔2022〕63号");
  }

  @Test
  void whoAsksOnlyWhetherItHoldsIsToldNoMore() {
    assertThat(new Pipeline(answering).answer("金芙蓉还有效吗").sentences()).hasSize(1);
  }

  /** Known to be asked of what has ended, and of nothing in force. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第八批小巨人现在还可以报吗 | 已到期，有效期至2026-05-25",
        "自贸区长沙片区2021年海归硕士每年1万那个还有不 | 已失效",
      })
  void whatOnlyAnEndedDocumentHeldIsSaidToHaveEnded(String question, String said) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.sentences().get(0).text()).contains(said);
    assertThat(given.note()).contains("不能再当作现行政策使用");
  }

  @ParameterizedTest
  @ValueSource(strings = {"45条现在还有效吗", "国市监注发〔2025〕58号还有效吗"})
  void whatGoesOnIsNotCalledEnded(String question) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.answered()).isTrue();
    assertThat(given.text()).doesNotContain("已失效", "已到期");
  }

  @ParameterizedTest
  @CsvSource({"浏政办发〔2022〕13号讲了什么", "浏政办发2022年第13号文讲了什么", "浏政办发（2022）13号讲了什么"})
  void aDocumentNamedByItsNumberAnswersWithoutAskingForThePlace(String question) {
    assertThat(new Pipeline(answering).answer(question).text()).contains("倍增奖");
  }

  @Test
  void aSubsidyOfAnotherKindIsLeftOut() {
    Given given = new Pipeline(answering).answer("2017年的时候硕士租房补贴每年多少");

    assertThat(given.text()).contains("硕士每年1万元").doesNotContain("购房");
  }

  @Test
  void aYearThatIsNamedIsToldFromToday() {
    Given given = new Pipeline(answering).answer("2018年硕士租房补贴多少");

    assertThat(given.note()).contains("所引文件于2022年发布，不是2018年时的规定。要看那时的规定，请问“2018年的时候硕士租房补贴多少”。");
    assertThat(new Pipeline(answering).answer("2018年的时候硕士租房补贴多少").text()).contains("1万元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021年谁能住青年人才驿站 | 2021年时的规定没有查到",
        "2023年青年人才驿站能住几天 | 2023年时的规定没有查到",
      })
  void whatBeganLaterThanTheYearThatIsNamedSaysSo(String question, String said) {
    assertThat(new Pipeline(answering).answer(question).note()).contains("所引文件", said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年省里给长株潭下放了多少项审批权",
        "到2026年长沙强省会要实现啥目标",
        "2021年买的房，博士，现在可以补领购房补贴吗",
        "2023年12号公告有效期到哪天",
        "博士买房补贴多少"
      })
  void aYearOfTheTextOrOfTheStoryIsNoDayAskedFor(String question) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.answered()).isTrue();
    assertThat(given.note()).doesNotContain("时的规定");
  }

  @Test
  void papersOfAnotherMatterAreNotGiven() {
    QuestionEntry entry =
        new QuestionEntry("here", Map.of("turns", List.of("博士购房补贴多少"), "ask", "材料呢"));

    assertThat(new Pipeline(answering).answer(entry).text()).doesNotContain("万元", "升规", "登记");
  }

  @ParameterizedTest
  @CsvSource({
    "博士买房补贴多少钱, 10万元",
    "硕士租房补贴多少, 2万元",
    "博士租房补贴多少, 3万元",
    "本科租房补贴多少, 1.2万元",
    "硕士租房补贴每月多少, 833.33元",
    "租房补贴要什么材料, 劳动合同"
  })
  void theDirectAnswerComesFirstInAtMostThreeSentences(String question, String first) {
    Given given = new Pipeline(answering).answer(question);

    assertThat(given.sentences()).hasSizeLessThanOrEqualTo(3);
    assertThat(given.sentences().get(0).text()).contains(first);
  }
}
