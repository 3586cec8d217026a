package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each part of a question that asks two things is answered, or named as not found. */
@StoreTest
class PartsTests {

  @Autowired Answering answering;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "个转企要多久、要交哪些材料 | 个转企要多久 | 要交哪些材料",
        "租房补贴多少钱，在哪里申请 | 租房补贴多少钱 | 在哪里申请",
        "购房补贴给多少以及要什么材料？ | 购房补贴给多少 | 要什么材料",
        "我开餐馆，个转企找哪个部门？几天能办好？ | 我开餐馆，个转企找哪个部门 | 几天能办好",
      })
  void partsThatAskAreToldApart(String question, String first, String second) {
    assertThat(Parts.asking(question)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "硕士和博士租房补贴多少",
        "我们是餐饮店，一年做了230万，算上规吗？",
        "租房补贴和购房补贴能一起领吗",
        "个转企有什么支持？",
        "硕士补多少，博士补多少",
      })
  void oneQuestionHasNoParts(String question) {
    assertThat(Parts.asking(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公司登记几天能办好、要交哪些材料 | 工作日 | 申请书",
        "硕士租房补贴多少钱，在哪里申请 | 2万元 | APP",
      })
  void eachPartIsAnswered(String question, String first, String second) {
    List<AnswerPart> parts = answered(question);
    assertThat(said(parts)).contains(first, second);
    assertThat(note(parts)).doesNotContain("没有查到");
  }

  @Test
  void partThatIsNotFoundIsNamed() {
    List<AnswerPart> parts = answered("博士购房补贴多少钱，要交什么材料");
    assertThat(said(parts)).contains("10万元");
    assertThat(note(parts)).contains("关于“要交什么材料”没有查到");
  }

  @Test
  void whatARuleDecidesStandsBesideWhatTheLibrarySays() {
    List<AnswerPart> parts = answered("我公司在望城，做软件的，去年营收1800万，今年能升规吗，有多少钱奖");
    assertThat(said(parts)).contains("还差200万元", "升规奖励没有查到公开文件");
    List<Integer> sources =
        parts.stream()
            .filter(AnswerPart.Sources.class::isInstance)
            .flatMap(part -> ((AnswerPart.Sources) part).sources().stream())
            .map(AnswerPart.Source::mark)
            .toList();
    assertThat(sources).doesNotHaveDuplicates();
    assertThat(marks(parts)).isSubsetOf(sources).contains(1, sources.size());
  }

  @Test
  void aPartOfARulesQuestionThatIsNotFoundIsNamed() {
    List<AnswerPart> parts = answered("我公司做软件的，去年营收1800万，今年能升规吗，养老院床位有什么补贴");
    assertThat(said(parts)).contains("还差200万元");
    assertThat(note(parts)).contains("关于“养老院床位有什么补贴”没有查到");
  }

  /** The clause says what comes first, 责令改正, in one sentence, and the fine in another. */
  @Test
  void aShortClauseIsSaidInFull() {
    assertThat(said(answered("一直不去办变更登记，催了也不改，会罚多少钱"))).contains("责令", "1万元至10万元");
  }

  @Test
  void whoNamesAPlaceAndAsksForAnOfficeIsToldOfThatPlace() {
    assertThat(said(answered("长沙县升规奖找哪个局申请"))).contains("长沙县工信局");
  }

  /** 社保 is told as a circumstance: it is no reason to prefer a clause that names it. */
  @Test
  void aClauseThatLacksOnlyWhatIsToldAnswers() {
    assertThat(said(answered("站点讲社保不给我们交，还逼我们骑手都去登记个体工商户，这样强迫登记合不合规定"))).contains("强迫");
  }

  private static List<Integer> marks(List<AnswerPart> parts) {
    return parts.stream()
        .filter(Sentence.class::isInstance)
        .flatMap(part -> ((Sentence) part).marks().stream())
        .toList();
  }

  private List<AnswerPart> answered(String question) {
    List<AnswerPart> parts = new ArrayList<>();
    answering.answer(Request.of(question), parts::add);
    return parts;
  }

  private static String said(List<AnswerPart> parts) {
    return parts.stream()
        .filter(Sentence.class::isInstance)
        .map(part -> ((Sentence) part).text())
        .collect(Collectors.joining());
  }

  private static String note(List<AnswerPart> parts) {
    return Objects.requireNonNullElse(((Ending) parts.get(parts.size() - 1)).note(), "");
  }
}
