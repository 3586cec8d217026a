package changce.retrieval;

import changce.policy.NearPassage;
import changce.policy.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What both legs found, and how each passage stands among the others.
 *
 * @param byWords BM25 scores, best first
 * @param byMeaning nearest first
 * @param near how near every passage is, whichever leg found it
 * @param mostByWords best BM25 score
 */
record Found(
    Map<PassageId, Double> byWords,
    List<NearPassage> byMeaning,
    Map<PassageId, NearPassage> near,
    double mostByWords) {

  private static final NearPassage NOT_FOUND =
      new NearPassage(new PassageId(new java.util.UUID(0, 0)), 0, 0);

  /**
   * @param others of the lexical leg that the dense leg did not find
   */
  static Found of(
      Map<PassageId, Double> byWords, List<NearPassage> byMeaning, List<NearPassage> others) {
    Map<PassageId, NearPassage> near = new HashMap<>();
    byMeaning.forEach(passage -> near.put(passage.id(), passage));
    others.forEach(passage -> near.put(passage.id(), passage));
    double most = byWords.values().stream().findFirst().orElse(0.0);
    return new Found(byWords, byMeaning, near, most);
  }

  Set<PassageId> passages() {
    Set<PassageId> passages = new LinkedHashSet<>(byWords.keySet());
    byMeaning.forEach(passage -> passages.add(passage.id()));
    return passages;
  }

  NearPassage near(PassageId id) {
    return near.getOrDefault(id, NOT_FOUND);
  }

  double lexical(PassageId id) {
    return byWords.getOrDefault(id, 0.0);
  }

  double wordsAmongFound(PassageId id) {
    return mostByWords == 0 ? 0 : lexical(id) / mostByWords;
  }

  double nearnessAmongFound(PassageId id) {
    if (byMeaning.isEmpty()) {
      return 0;
    }
    double best = byMeaning.get(0).nearness();
    double least = byMeaning.get(byMeaning.size() - 1).nearness();
    return best <= least ? 0 : Math.max(0, near(id).nearness() - least) / (best - least);
  }

  int rankByWords(PassageId id) {
    return new ArrayList<>(byWords.keySet()).indexOf(id) + 1;
  }

  int rankByMeaning(PassageId id) {
    return byMeaning.stream().map(NearPassage::id).toList().indexOf(id) + 1;
  }
}
