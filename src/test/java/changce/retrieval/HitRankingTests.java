package changce.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.NearPassage;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.Validity;
import changce.retrieval.LexicalIndex.IndexedPassage;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HitRankingTests {

  private static final String CLAUSE =
      "对首次纳入规模以上工业统计的企业，经县级统计部门确认后，由市级财政给予一次性奖励10万元；企业在奖励年度内退出统计的，不再享受。";

  @Test
  void whatAnotherPolicySaysInTheSameWordsTakesOnePlace() {
    Passage one = passage("notice", "长沙市", CLAUSE);
    Passage same = passage("interpretation", "长沙市", CLAUSE.replace("；", "。"));
    Passage other = passage("other", "长沙市", "升规企业的申报材料包括营业执照和统计登记证明。");

    assertThat(best(one, same, other)).containsExactly(one, other);
  }

  @Test
  void anotherFigureOrRegionOrClauseOfTheSamePolicyKeepsItsPlace() {
    Passage one = passage("notice", "长沙市", CLAUSE);

    assertThat(best(one, passage("new", "长沙市", CLAUSE.replace("10万元", "20万元")))).hasSize(2);
    assertThat(best(one, passage("county", "浏阳市", CLAUSE))).hasSize(2);
    assertThat(best(one, passage("notice", "长沙市", CLAUSE))).hasSize(2);
  }

  /** Its nearness has its own weight; what is usually asked of one so near is no second one. */
  @Test
  void nearnessDoesNotWeighTwiceWhereNoQuestionsAreKnown() {
    Passage byWords = passage("notice", "长沙市", CLAUSE);
    Passage near = passage("other", "长沙市", "升规企业的申报材料包括营业执照和统计登记证明。");
    Map<PassageId, Double> words = new LinkedHashMap<>();
    words.put(byWords.id(), 9.0);
    words.put(near.id(), 6.0);
    List<NearPassage> nearness =
        List.of(new NearPassage(near.id(), 0.8, 0.8), new NearPassage(byWords.id(), 0.6, 0.6));

    assertThat(
            ranked(
                List.of(near, byWords),
                Found.of(words, nearness, List.of(), Map.of(), 0),
                Map.of(Signal.WORDS_AMONG_FOUND, 1.0, Signal.ASKED, 40.0)))
        .containsExactly(byWords, near);
  }

  /** The earlier the better by words. */
  private static List<Passage> best(Passage... passages) {
    Map<PassageId, Double> byWords = new LinkedHashMap<>();
    for (Passage passage : passages) {
      byWords.put(passage.id(), 9.0 - byWords.size());
    }
    return ranked(
        List.of(passages),
        Found.of(byWords, List.of(), List.of(), Map.of(), 0),
        Map.of(Signal.WORDS_AMONG_FOUND, 1.0));
  }

  private static List<Passage> ranked(
      List<Passage> passages, Found found, Map<Signal, Double> weights) {
    Glossary glossary = Glossary.from(Map.of("subjects", Map.of(), "also_said", Map.of()));
    return new HitRanking(
            passages.stream().map(IndexedPassage::of).toList(),
            found,
            new Holdings(QuestionWords.of("升规奖励", word -> 1), Set.of(), glossary),
            new SignalWeights(new EnumMap<>(weights)))
        .best(5).stream().map(Hit::passage).toList();
  }

  private static Passage passage(String slug, String region, String text) {
    Policy policy =
        new Policy(
            slug,
            slug + "的办法",
            null,
            Policy.Kind.ORIGINAL,
            null,
            null,
            new Validity(null, null, Validity.Status.CURRENT, null),
            region,
            List.of("小升规"),
            "市工信局",
            null,
            Policy.Verification.OFFICIAL);
    return new Passage(new PassageId(UUID.randomUUID()), policy, List.of("奖励"), 0, text);
  }
}
