package changce.answering;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.retrieval.Hit;
import changce.retrieval.Why;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderOfTheTextTests {

  private static final List<String> RENT = List.of("硕士", "租房", "补贴");

  private final Hit sum = hit("rent", 1, 1.262, RENT);
  private final Hit monthly = hit("rent", 2, 1.265, RENT);

  @Test
  void levelClausesStandAsInTheirText() {
    assertThat(ordered(monthly, sum)).containsExactly(sum, monthly);
    assertThat(ordered(sum, hit("rent", 2, 1.260, RENT))).first().isEqualTo(sum);
  }

  @Test
  void clearerClauseStandsFirst() {
    Hit clearer = hit("rent", 2, 1.30, RENT);
    assertThat(ordered(clearer, sum)).containsExactly(clearer, sum);
  }

  @Test
  void clauseThatHoldsOtherWordsIsNotLevel() {
    Hit named = hit("rent", 2, 1.265, List.of("每月", "硕士", "租房", "补贴"));
    assertThat(ordered(named, sum)).containsExactly(named, sum);
  }

  @Test
  void clausesOfAnotherPolicyKeepTheirPlace() {
    Hit other = hit("purchase", 5, 1.264, RENT);
    assertThat(ordered(other, monthly)).containsExactly(other, monthly);
    assertThat(ordered(monthly, other, sum)).containsExactly(sum, other, monthly);
  }

  private static List<Hit> ordered(Hit... clearest) {
    return OrderOfTheText.of(List.of(clearest), Hit::agreement);
  }

  private static Hit hit(String slug, int ordinal, double agreement, List<String> matched) {
    Passage any = SentenceCheckTests.passage("租房和生活补贴", "两年总额硕士为2万元。");
    Policy policy = any.policy();
    Passage passage =
        new Passage(
            new PassageId(new UUID(0, ordinal)),
            new Policy(
                slug,
                policy.title(),
                policy.number(),
                policy.kind(),
                policy.issuer(),
                policy.issuedOn(),
                policy.validity(),
                policy.region(),
                policy.topics(),
                policy.source(),
                policy.sourceUrl(),
                policy.verification()),
            any.headings(),
            ordinal,
            any.text());
    Why why = new Why(1, 1, Map.of(), Map.of(), null, matched);
    return new Hit(passage, agreement, agreement, 0, 0.6, 0.67, 9, 0.5, List.of(), why);
  }
}
