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
