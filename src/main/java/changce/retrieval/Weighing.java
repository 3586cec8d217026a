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
final class Weighing {

  private final List<IndexedPassage> candidates;
  private final Found found;
  private final Holdings holdings;
  private final Ranking ranking;
  private final Fusion agreement;

  private record Weighed(
      IndexedPassage indexed, Held held, Map<Signal, Double> signals, double score) {}

  Weighing(List<IndexedPassage> candidates, Found found, Holdings holdings, Ranking ranking) {
    this.candidates = candidates;
    this.found = found;
    this.holdings = holdings;
    this.ranking = ranking;
    agreement = Fusion.of(found);
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
    return best.stream().map(this::hit).toList();
  }

  private Weighed weighed(IndexedPassage candidate) {
    Held held = holdings.of(candidate);
    Map<Signal, Double> signals = signals(candidate.passage(), held);
    return new Weighed(candidate, held, signals, ranking.score(signals));
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
    signals.put(Signal.ON_SUBJECT, held.missing().isEmpty() ? 1.0 : 0.0);
    return signals;
  }

  private Hit hit(Weighed weighed) {
    Passage passage = weighed.indexed.passage();
    PassageId id = passage.id();
    double coverage = weighed.signals.getOrDefault(Signal.COVERAGE, 0.0);
    return new Hit(
        passage,
        weighed.score,
        agreement.score(id, coverage, weighed.held.missing().isEmpty()),
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
