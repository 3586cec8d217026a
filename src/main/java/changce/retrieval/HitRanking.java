package changce.retrieval;

import changce.policy.NearPassage;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.retrieval.Holdings.Held;
import changce.retrieval.LexicalIndex.IndexedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs what was found for one question, passage against passage. */
final class HitRanking {

  // A line through 62,000 passages that were found for 2,000 questions; correlation 0.87.
  private static final double ASKED_OF_THE_FAR = 0.07;
  private static final double ASKED_PER_NEARNESS = 1.04;

  // Through those found first for 1,191 questions (correlation 0.57), and lower by what the line
  // above is too low for them: a passage without questions is then as probable as one with them.
  private static final double UNANSWERED_OF_THE_FAR = 0.31;
  private static final double UNANSWERED_PER_NEARNESS = 0.57;

  private final List<IndexedPassage> candidates;
  private final Found found;
  private final Holdings holdings;
  private final SignalWeights ranking;
  private final LegAgreement agreement;
  private final double nearestUnasked;

  /**
   * @param score by which it is ranked
   * @param full with what is usually asked of it, where nothing is known to be: what the evidence
   *     of an answer was fitted on
   */
  private record Weighed(
      IndexedPassage indexed, Held held, Map<Signal, Double> signals, double score, double full) {

    String policy() {
      return indexed.passage().policy().slug();
    }
  }

  HitRanking(
      List<IndexedPassage> candidates, Found found, Holdings holdings, SignalWeights ranking) {
    this.candidates = candidates;
    this.found = found;
    this.holdings = holdings;
    this.ranking = ranking;
    agreement = LegAgreement.of(found);
    nearestUnasked =
        candidates.stream()
            .map(candidate -> candidate.passage().id())
            .filter(id -> found.asked(id).isEmpty())
            .mapToDouble(id -> found.near(id).nearness())
            .max()
            .orElse(0);
  }

  /** Best first, and nothing that says what a better one says. */
  List<Hit> best(int limit) {
    List<Weighed> ranked =
        candidates.stream()
            .map(this::weighed)
            .sorted(Comparator.comparingDouble(Weighed::score).reversed())
            .toList();
    List<Weighed> best = new ArrayList<>();
    for (int rank = 0; rank < ranked.size() && best.size() < limit; rank++) {
      IndexedPassage next = ranked.get(rank).indexed;
      if (best.stream().noneMatch(better -> next.repeats(better.indexed))) {
        best.add(ranked.get(rank));
      }
    }
    return best.stream().map(one -> hit(one, lead(one, best))).toList();
  }

  private static double lead(Weighed one, List<Weighed> best) {
    return best.stream()
        .filter(other -> !other.policy().equals(one.policy()))
        .mapToDouble(Weighed::full)
        .map(other -> one.full - other)
        .min()
        .orElse(0);
  }

  private Weighed weighed(IndexedPassage candidate) {
    Held held = holdings.of(candidate);
    Map<Signal, Double> signals = signals(candidate.passage(), held);
    return new Weighed(candidate, held, signals, score(candidate, signals), ranking.score(signals));
  }

  /**
   * Those of which no questions are known count as asked alike: by the usual one of each, nearness
   * would weigh twice, and what the words say too little.
   */
  private double score(IndexedPassage candidate, Map<Signal, Double> signals) {
    if (found.asked(candidate.passage().id()).isPresent()) {
      return ranking.score(signals);
    }
    Map<Signal, Double> alike = new EnumMap<>(signals);
    alike.put(Signal.ASKED, usuallyAsked(nearestUnasked));
    return ranking.score(alike);
  }

  private Map<Signal, Double> signals(Passage passage, Held held) {
    PassageId id = passage.id();
    NearPassage near = found.near(id);
    QuestionWords words = holdings.words();
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    signals.put(Signal.NEARNESS, near.nearness());
    signals.put(Signal.NEARNESS_AMONG_FOUND, found.nearnessAmongFound(id));
    signals.put(Signal.COSINE, near.cosine());
    signals.put(Signal.WORDS_AMONG_FOUND, found.wordsAmongFound(id));
    signals.put(Signal.COVERAGE, words.shareOf(held.words()));
    signals.put(Signal.HEADING, words.shareOf(held.inHeading()));
    signals.put(Signal.ASKED, found.asked(id).orElse(usuallyAsked(near.nearness())));
    signals.put(Signal.ON_SUBJECT, held.missing().isEmpty() ? 1.0 : 0.0);
    return signals;
  }

  /** Of a passage of which nothing is known to be asked: what is usual of one that is so near. */
  private static double usuallyAsked(double nearness) {
    return ASKED_OF_THE_FAR + ASKED_PER_NEARNESS * nearness;
  }

  private double unanswered(PassageId id) {
    return found.asked(id).isPresent()
        ? found.unanswered()
        : UNANSWERED_OF_THE_FAR + UNANSWERED_PER_NEARNESS * found.near(id).nearness();
  }

  private Hit hit(Weighed weighed, double lead) {
    Passage passage = weighed.indexed.passage();
    PassageId id = passage.id();
    double coverage = weighed.signals.getOrDefault(Signal.COVERAGE, 0.0);
    return new Hit(
        passage,
        weighed.score,
        agreement.score(id, coverage, weighed.held.missing().isEmpty()),
        lead,
        unanswered(id),
        found.near(id).cosine(),
        found.lexical(id),
        coverage,
        weighed.held.missing(),
        new Why(
            found.rankByMeaning(id),
            found.rankByWords(id),
            weighed.signals,
            ranking.parts(weighed.signals),
            null,
            List.copyOf(weighed.held.words())));
  }
}
