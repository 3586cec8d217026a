package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentenceCheckTests {

  private final SentenceCheck check =
      new SentenceCheck(
          List.of(
              new Source(1, passage("租房和生活补贴实施办法", "硕士两年总额2万元。")),
              new Source(2, passage("购房补贴实施办法", "硕士购房补贴3万元。"))),
          new ClaimChecks(text -> Set.of()));

  @Test
  void citedSentencePassesWithoutItsMarks() {
    assertThat(check.check("硕士两年总额2万元 [1]。"))
        .isEqualTo(
            new SentenceCheck.Passed(
                new AnswerPart.Sentence("硕士两年总额2万元。", List.of(1), AnswerPart.Origin.MODEL)));
  }

  @Test
  void nothingOfItsMarksIsShown() {
    assertThat(passed("硕士两年总额2万元[[1]]。")).isEqualTo("硕士两年总额2万元。");
    assertThat(passed("硕士两年总额2万元[1]、[2]。")).isEqualTo("硕士两年总额2万元。");
  }

  @Test
  void markupDoesNotReachThePage() {
    assertThat(passed("- **硕士**两年总额2万元[1]。")).isEqualTo("硕士两年总额2万元。");
    assertThat(passed("1. 硕士两年总额2万元[1]。")).isEqualTo("硕士两年总额2万元。");
  }

  @Test
  void sentenceWithoutCitationIsBlocked() {
    assertThat(blocked("您好，很高兴为您解答。").reason()).isEqualTo("没有引注");
    assertThat(blocked("您好，很高兴为您解答。").instead()).isNull();
    assertThat(check.check("[1] 硕士两年总额2万元。")).isInstanceOf(SentenceCheck.Blocked.class);
  }

  @Test
  void citationOfWhatWasNotGivenIsBlocked() {
    assertThat(blocked("硕士两年总额2万元[1][7]。").reason()).isEqualTo("引用了没有给出的来源");
  }

  @Test
  void figureOfAnotherSourceIsBlocked() {
    assertThat(blocked("硕士两年总额3万元[1]。").reason()).isEqualTo("所引条款里没有：3万元");
    assertThat(check.check("硕士购房补贴3万元[2]。")).isInstanceOf(SentenceCheck.Passed.class);
  }

  @Test
  void markOfAnIdleSourceIsNotShown() {
    assertThat(marks("硕士两年总额2万元[1][2]。")).containsExactly(1);
    assertThat(marks("硕士两年总额2万元，硕士购房补贴3万元[1][2]。")).containsExactly(1, 2);
  }

  @Test
  void clauseSpeaksInPlaceOfWhatIsBlockedButOnlyOnce() {
    assertThat(blocked("硕士两年总额4万元[1]。").instead())
        .isEqualTo(new AnswerPart.Sentence("硕士两年总额2万元。", List.of(1), AnswerPart.Origin.CLAUSE));
    assertThat(blocked("硕士两年总额5万元[1]。").instead()).isNull();
  }

  @Test
  void invisibleCharactersAndTagsAreLeftOut() {
    assertThat(passed("硕士\u200b两年<b>总额</b>2\uDB40\uDC41万元[1]。")).isEqualTo("硕士两年总额2万元。");
  }

  @Test
  void dayInForceIsNotTheDayOfSomethingElse() {
    Validity inForce = new Validity(LocalDate.of(2026, 1, 1), null, Validity.Status.CURRENT, null);
    SentenceCheck law =
        new SentenceCheck(
            List.of(new Source(1, passage("增值税法", "《增值税法》于2024年12月25日通过，自2026年1月1日起施行。", inForce))),
            new ClaimChecks(text -> Set.of()));
    assertThat(law.check("《增值税法》于2026年1月1日通过，自2026年1月1日起施行[1]。"))
        .isInstanceOf(SentenceCheck.Blocked.class);
    assertThat(law.check("《增值税法》于2024年12月25日通过，自2026年1月1日起施行[1]。"))
        .isInstanceOf(SentenceCheck.Passed.class);
  }

  private SentenceCheck.Blocked blocked(String written) {
    return (SentenceCheck.Blocked) check.check(written);
  }

  private List<Integer> marks(String written) {
    return ((SentenceCheck.Passed) check.check(written)).sentence().marks();
  }

  private String passed(String written) {
    return ((SentenceCheck.Passed) check.check(written)).sentence().text();
  }

  static Passage passage(String title, String text) {
    return passage(title, text, new Validity(null, null, Validity.Status.CURRENT, null));
  }

  private static Passage passage(String title, String text, Validity validity) {
    Policy policy =
        new Policy(
            "slug",
            title,
            null,
            Policy.Kind.DIGEST,
            null,
            null,
            validity,
            "长沙市",
            List.of("人才"),
            "测试",
            null,
            Policy.Verification.OFFICIAL);
    return new Passage(new PassageId(UUID.randomUUID()), policy, List.of("标准"), 0, text);
  }
}
