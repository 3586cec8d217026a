package changce.rules;

import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gave which powers to whom, by matter, level, area and date. */
class ApprovalPowersTests {

  private static final String OF_2024 = "2024-08，湖南省人民政府给长沙市、株洲市、湘潭市：";
  private static final String OF_2022 = "2022-04-13，省委、省政府给";

  @Test
  void matterNamesGiverReceiverDayAndDocumentAndThatTheListIsNotPublic() {
    assertThat(text(Map.of("matter", "园区控规调整")))
        .contains(OF_2022 + "长沙市：园区控规调整审批", "湘发〔2022〕8号；逐项清单没有公开查到")
        .doesNotContain("2024-08");
  }

  @Test
  void levelTellsTheGiver() {
    assertThat(text(Map.of("level", "省级权限")))
        .contains(OF_2024, OF_2022 + "长沙市：")
        .doesNotContain("给开发区：市级权限");
    assertThat(text(Map.of("level", "市级权限")))
        .contains("2024-08，长沙市、株洲市、湘潭市给开发区：市级权限可配套下放")
        .doesNotContain(OF_2022);
  }

  @Test
  void areaTellsTheReceiver() {
    assertThat(text(Map.of("area", "湘江新区")))
        .contains("给湘江新区管委会：内设机构处级及以下人事任免权")
        .doesNotContain("给长沙市：", "给开发区：");
    assertThat(text(Map.of("area", "园区、开发区")))
        .contains("给开发区：", "给省级及以上开发区：", "给符合条件的园区：")
        .doesNotContain("给长沙市：", "给湘江新区");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-13, true, false",
    "2022-04-12, false, false",
    "2022-04-14, false, false",
    "2022年, true, false",
    "2024年8月, false, true",
    "2024-08-01, false, true",
    "2024-08-31, false, true",
    "2024-09-01, false, false",
    "2024-07-31, false, false",
  })
  void dateTellsTheDocument(String day, boolean of2022, boolean of2024) {
    String text = text(Map.of("level", "省级权限", "delegated", day));
    assertThat(text.contains(OF_2022)).isEqualTo(of2022);
    assertThat(text.contains(OF_2024)).isEqualTo(of2024);
  }

  @Test
  void laterDocumentIsNotKnownOnAnEarlierDay() {
    LocalDate before = LocalDate.of(2023, 12, 31);
    assertThat(text(Map.of("level", "省级权限"), before)).contains(OF_2022).doesNotContain(OF_2024);
  }

  @Test
  void whatNoRowFitsAndWhatNobodyPublishedIsNotJudged() {
    assertThat(refusal(Map.of("matter", "园区控规调整", "delegated", "2024-08-01"))).contains("没有查到符合");
    assertThat(refusal(Map.of("level", "市级权限", "delegated", "2017-05-24"))).contains("没有查到符合");
    assertThat(refusal(Map.of("area", "自贸区长沙片区"))).contains("没有查到公开文件");
    assertThat(refusal(Map.of())).contains("清单没有查到公开文件");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "省里下放了哪些审批权限 | level=省级权限",
        "2024年省里下放了哪些权限给长沙 | level=省级权限 delegated=2024年",
        "市里放给园区的审批权限，下放了哪些 | level=市级权限 area=园区、开发区",
        "园区控规调整是省里批还是市里批 | matter=园区控规调整 area=园区、开发区",
        "2022年赋予湘江新区哪些审批权限 | area=湘江新区 delegated=2022年",
      })
  void inputsAreReadFromPeoplesWords(String question, String inputs) {
    RuleReply reply = TestRules.RULES.reply(question, List.of(), TestRules.DAY);
    assertThat(reply).isInstanceOf(Result.class);
    assertThat(
            ((Result) reply)
                .given().stream()
                    .map(given -> given.input() + "=" + given.value())
                    .collect(Collectors.joining(" ")))
        .isEqualTo(inputs);
  }

  private static String text(Map<String, String> inputs) {
    return text(inputs, TestRules.DAY);
  }

  private static String text(Map<String, String> inputs, LocalDate day) {
    RuleReply reply = TestRules.RULES.evaluate("approval-powers", inputs, day);
    return reply instanceof Result result
        ? result.sentences().stream()
            .map(RuleReply.RuleSentence::text)
            .collect(Collectors.joining())
        : reply.toString();
  }

  private static String refusal(Map<String, String> inputs) {
    RuleReply reply = TestRules.RULES.evaluate("approval-powers", inputs, TestRules.DAY);
    return reply instanceof Refused refused ? refused.text() : "no refusal: " + reply;
  }
}
