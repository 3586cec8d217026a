package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.Validity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentenceCheckTests {

  private final SentenceCheck check =
      new SentenceCheck(
          List.of(
              new Source(1, passage("租房和生活补贴实施办法", "硕士两年总额2万元。")),
              new Source(2, passage("购房补贴实施办法", "硕士购房补贴3万元。"))));

  @Test
  void citedSentencePassesWithoutItsMarks() {
    assertThat(check.check("硕士两年总额2万元 [1]。"))
        .isEqualTo(
            new SentenceCheck.Passed(
                new AnswerPart.Sentence("硕士两年总额2万元。", List.of(1), AnswerPart.Origin.MODEL)));
  }

  @Test
  void markupDoesNotReachThePage() {
    assertThat(passed("- **硕士**两年总额2万元[1]。")).isEqualTo("硕士两年总额2万元。");
    assertThat(passed("1. 硕士两年总额2万元[1]。")).isEqualTo("硕士两年总额2万元。");
  }

  @Test
  void sentenceWithoutCitationIsBlocked() {
    assertThat(check.check("您好，很高兴为您解答。")).isEqualTo(new SentenceCheck.Blocked("没有引注"));
    assertThat(check.check("[1] 硕士两年总额2万元。")).isInstanceOf(SentenceCheck.Blocked.class);
  }

  @Test
  void citationOfWhatWasNotGivenIsBlocked() {
    assertThat(check.check("硕士两年总额2万元[1][7]。")).isEqualTo(new SentenceCheck.Blocked("引用了没有给出的来源"));
  }

  @Test
  void figureOfAnotherSourceIsBlocked() {
    assertThat(check.check("硕士两年总额3万元[1]。")).isEqualTo(new SentenceCheck.Blocked("所引条款里没有：3万元"));
    assertThat(check.check("硕士购房补贴3万元[2]。")).isInstanceOf(SentenceCheck.Passed.class);
  }

  private String passed(String written) {
    return ((SentenceCheck.Passed) check.check(written)).sentence().text();
  }

  static Passage passage(String title, String text) {
    Policy policy =
        new Policy(
            "slug",
            title,
            null,
            Policy.Kind.DIGEST,
            null,
            null,
            new Validity(null, null, Validity.Status.CURRENT, null),
            "长沙市",
            List.of("人才"),
            "测试",
            null,
            Policy.Verification.OFFICIAL);
    return new Passage(new PassageId(UUID.randomUUID()), policy, List.of("标准"), 0, text);
  }
}
