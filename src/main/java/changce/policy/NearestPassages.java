package changce.policy;

import changce.embedding.VectorCode;
import changce.policy.MemorySearch.PublishedPassage;
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
  private final StoreModel model;
  private final int inMemoryUpTo;
  private volatile MemorySearch memory = MemorySearch.OF_NOTHING;
  private volatile boolean many;

  /**
   * @param inMemoryUpTo windows
   */
  NearestPassages(PolicyStore store, PassageVectors vectors, StoreModel model, int inMemoryUpTo) {
    this.store = store;
    this.vectors = vectors;
    this.model = model;
    this.inMemoryUpTo = inMemoryUpTo;
  }

  /**
   * @throws IllegalStateException when the library's vectors are of another model by now
   */
  Nearest nearest(Meaning meaning, Applying applying, int limit) {
    model.requireOurs();
    return many ? byIndex(meaning, applying, limit) : memory.nearest(meaning, applying, limit);
  }

  /** The index is every node's: what it holds may be of another model since a moment ago. */
  private Nearest byIndex(Meaning meaning, Applying applying, int limit) {
    Nearest near = vectors.nearest(meaning, applying, limit);
    if (near.version() != memory.version() && !model.isOurs()) {
      model.requireOurs();
    }
    return near;
  }

  List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning) {
    model.requireOurs();
    return many ? vectors.nearnessOf(passages, meaning) : memory.nearnessOf(passages, meaning);
  }

  /** Half the two seconds within which a publication on another node must be found here. */
  @Scheduled(fixedDelay = 1000)
  void refresh() {
    long version = store.version();
    if (version != memory.version() && model.isOurs()) {
      boolean byIndex = vectors.hasIndex() && vectors.count() > inMemoryUpTo;
      MemorySearch read = new MemorySearch(version, byIndex ? List.of() : published());
      // Those of another model may have come while they were read.
      if (model.isOurs()) {
        many = byIndex;
        memory = read;
      }
    }
  }

  /** What was in memory before is not read again: a passage never changes. */
  private List<PublishedPassage> published() {
    Map<PassageId, List<VectorCode>> windows = memory.windowsByPassage();
    Map<PassageId, PolicyStore.Applies> published = store.publishedPassages();
    List<PassageId> added = new ArrayList<>(published.keySet());
    added.removeIf(id -> !windows.getOrDefault(id, List.of()).isEmpty());
    for (int start = 0; start < added.size(); start += BATCH) {
      windows.putAll(
          vectors.windowsOf(added.subList(start, Math.min(start + BATCH, added.size()))));
    }
    List<PublishedPassage> passages = new ArrayList<>();
    published.forEach(
        (id, applies) ->
            passages.add(
                new PublishedPassage(
                    id,
                    applies.region(),
                    applies.validity(),
                    windows.getOrDefault(id, List.of()))));
    return passages;
  }
}
