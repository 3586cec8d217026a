package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedRepealsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          第三条 本办法自2026年6月1日起施行。《停车补贴办法》（长样发〔2023〕7号）同时废止。 | 停车补贴办法 | 长样发〔2023〕7号 |
          第九条 本办法自印发之日起施行，原《停车补贴办法》同时废止。                     | 停车补贴办法 |                   |
          《停车补贴办法》自2026年7月1日起废止。                                          | 停车补贴办法 |                   | 2026-07-01
          《停车补贴办法》（长样发〔２０２３〕７号）自二〇二六年七月一日起停止执行。      | 停车补贴办法 | 长样发〔2023〕7号 | 2026-07-01
          此前印发的《停车补贴办法（试行）》（长样发[2023]7号）即行废止；                | 停车补贴办法（试行） | 长样发[2023]7号 |
          自本办法施行之日起，《停车补贴办法》废止                                        | 停车补贴办法 |                   |
          《关于印发〈停车补贴办法〉的通知》同时停止执行。                                | 关于印发〈停车补贴办法〉的通知 | |
          """)
  void wholeDocumentThatEndsIsNamed(String text, String title, String number, LocalDate from) {
    assertThat(StatedRepeals.in(text)).containsExactly(new StatedRepeal(title, number, from));
  }

  @Test
  void severalAreNamedOneByOneAndByNumberAlone() {
    assertThat(StatedRepeals.in("《甲办法》（长样发〔2021〕1号）、《乙办法》和《丙办法》同时废止。\n长样发〔2020〕3号文件同时废止。"))
        .containsExactly(
            new StatedRepeal("甲办法", "长样发〔2021〕1号", null),
            new StatedRepeal("乙办法", null, null),
            new StatedRepeal("丙办法", null, null),
            new StatedRepeal(null, "长样发〔2020〕3号", null));
  }

  /** An answer must not be taken away on words that may mean less. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "《停车补贴办法》第五条同时废止。",
        "《停车补贴办法》（第五条除外）同时废止。",
        "拟于年底前将《停车补贴办法》废止。",
        "《停车补贴办法》与本办法不一致的，同时废止。",
        "有效期届满后《停车补贴办法》自行废止。",
        "《停车补贴办法》不再废止。",
        "《停车补贴办法》规定的补贴同时废止。",
        "《停车补贴办法》废止后的补贴按本办法执行。",
        "本办法有效期五年，期满自动失效。",
        "旧的《停车补贴条例》自2022年11月1日《促进停车条例》施行之日起废止。"
      })
  void partConditionOrPlanEndsNothing(String text) {
    assertThat(StatedRepeals.in(text)).isEmpty();
  }

  @Test
  void ofTwoDocumentsOfOneTitleTheNumberTells() {
    Policy old = policy("old", "停车补贴办法", "长样发〔2020〕1号");
    Policy other = policy("other", "停车补贴办法", "长样发〔2023〕7号");
    Policy unnumbered = policy("unnumbered", "停车补贴办法", null);
    StatedRepeal numbered = new StatedRepeal("停车补贴办法", "长样发[2023] 7号", null);
    assertThat(numbered.meant(List.of(old, other))).contains(other);
    assertThat(numbered.meant(List.of(old))).isEmpty();
    assertThat(numbered.meant(List.of(old, unnumbered))).contains(unnumbered);
    assertThat(numbered.meant(List.of(other, unnumbered))).isEmpty();
    assertThat(new StatedRepeal("停车补贴办法", null, null).meant(List.of(old, other))).isEmpty();
  }

  @Test
  void titleInTraditionalCharactersOrRomanNumeralsIsTheSame() {
    Policy held = policy("held", "停车补贴办法（第II类）", "长样发〔2023〕7号");
    assertThat(new StatedRepeal("停車補貼辦法（第Ⅱ類）", null, null).meant(List.of(held))).contains(held);
  }

  private static Policy policy(
      String slug, String title, @org.jspecify.annotations.Nullable String number) {
    Validity validity = new Validity(null, null, Validity.Status.CURRENT, null);
    return new Policy(
        slug,
        title,
        number,
        Policy.Kind.ORIGINAL,
        null,
        null,
        validity,
        "长沙市",
        List.of(),
        "测试",
        null,
        Policy.Verification.OFFICIAL);
  }
}
