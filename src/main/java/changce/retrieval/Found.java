package changce.retrieval;

import changce.policy.NearPassage;
import changce.policy.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What both legs found, and how each passage stands among the others.
 *
 * @param byWords BM25 scores, best first
 * @param byMeaning nearest first
 * @param near how near every passage is, whichever leg found it
 * @param mostByWords best BM25 score
 * @param asked how near a question is that the passage is known to answer
 * @param unanswered how near a question is that no passage is known to answer
 */
record Found(
    Map<PassageId, Double> byWords,
    List<NearPassage> byMeaning,
    Map<PassageId, NearPassage> near,
    double mostByWords,
    Map<PassageId, Double> asked,
    double unanswered) {

  /** So many passages are looked at only because nearly the same was asked of them. */
  private static final int NEARLY_ASKED = 5;

  private static final NearPassage NOT_FOUND =
      new NearPassage(new PassageId(new java.util.UUID(0, 0)), 0, 0);

  /**
   * @param others of the lexical leg that the dense leg did not find
   */
  static Found of(
      Map<PassageId, Double> byWords,
      List<NearPassage> byMeaning,
      List<NearPassage> others,
      Map<PassageId, Double> asked,
      double unanswered) {
    Map<PassageId, NearPassage> near = new HashMap<>();
    byMeaning.forEach(passage -> near.put(passage.id(), passage));
    others.forEach(passage -> near.put(passage.id(), passage));
    double most = byWords.values().stream().findFirst().orElse(0.0);
    return new Found(byWords, byMeaning, near, most, asked, unanswered);
  }

  Set<PassageId> passages() {
    Set<PassageId> passages = new LinkedHashSet<>(byWords.keySet());
    byMeaning.forEach(passage -> passages.add(passage.id()));
    passages.addAll(nearlyAsked(asked));
    return passages;
  }

  /** Those of which the nearest questions were asked. */
  static List<PassageId> nearlyAsked(Map<PassageId, Double> asked) {
    return asked.entrySet().stream()
        .sorted(Map.Entry.<PassageId, Double>comparingByValue().reversed())
        .limit(NEARLY_ASKED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Empty when nothing is known to be asked of the passage. */
  OptionalDouble asked(PassageId id) {
    Double near = asked.get(id);
    return near == null ? OptionalDouble.empty() : OptionalDouble.of(near);
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
