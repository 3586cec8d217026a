package changce.policy;

import changce.embedding.VectorCode;
import changce.policy.MemorySearch.PublishedPassage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The passages nearest to a question: in this node's memory, or by the database's own index where
 * it has one and there are very many.
 */
class NearestPassages {

  /** Passages whose windows are read at once. */
  private static final int BATCH = 500;

  private final PolicyStore store;
  private final PassageVectors vectors;
  private final int inMemoryUpTo;
  private volatile MemorySearch memory = MemorySearch.OF_NOTHING;
  private volatile boolean many;

  /**
   * @param inMemoryUpTo windows
   */
  NearestPassages(PolicyStore store, PassageVectors vectors, int inMemoryUpTo) {
    this.store = store;
    this.vectors = vectors;
    this.inMemoryUpTo = inMemoryUpTo;
  }

  Nearest nearest(Meaning meaning, LocalDate day, int limit) {
    return many ? vectors.nearest(meaning, day, limit) : memory.nearest(meaning, day, limit);
  }

  List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning) {
    return many ? vectors.nearnessOf(passages, meaning) : memory.nearnessOf(passages, meaning);
  }

  /** Half the two seconds within which a publication on another node must be found here. */
  @Scheduled(fixedDelay = 1000)
  void refresh() {
    long version = store.version();
    if (version != memory.version()) {
      many = vectors.hasIndex() && vectors.count() > inMemoryUpTo;
      memory = new MemorySearch(version, many ? List.of() : published());
    }
  }

  /** What was in memory before is not read again: a passage never changes. */
  private List<PublishedPassage> published() {
    Map<PassageId, List<VectorCode>> windows = memory.windowsByPassage();
    Map<PassageId, Validity> published = store.publishedPassages();
    List<PassageId> added = new ArrayList<>(published.keySet());
    added.removeIf(id -> !windows.getOrDefault(id, List.of()).isEmpty());
    for (int start = 0; start < added.size(); start += BATCH) {
      windows.putAll(
          vectors.windowsOf(added.subList(start, Math.min(start + BATCH, added.size()))));
    }
    List<PublishedPassage> passages = new ArrayList<>();
    published.forEach(
        (id, validity) ->
            passages.add(new PublishedPassage(id, validity, windows.getOrDefault(id, List.of()))));
    return passages;
  }
}
