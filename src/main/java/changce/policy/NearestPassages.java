package changce.policy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The passages nearest to a question: few are compared in memory, many are left to the database's
 * own index where it has one.
 */
class NearestPassages {

  private final PolicyStore store;
  private final PassageVectors vectors;
  private final int exactUpTo;
  private volatile ExactSearch exact = ExactSearch.OF_NOTHING;
  private volatile boolean many;

  /**
   * @param exactUpTo windows
   */
  NearestPassages(PolicyStore store, PassageVectors vectors, int exactUpTo) {
    this.store = store;
    this.vectors = vectors;
    this.exactUpTo = exactUpTo;
  }

  Nearest nearest(float[] question, LocalDate day, int limit) {
    return many ? vectors.nearest(question, day, limit) : exact.nearest(question, day, limit);
  }

  /** Half the two seconds within which a publication on another node must be found here. */
  @Scheduled(fixedDelay = 1000)
  void refresh() {
    long version = store.version();
    if (version != exact.version()) {
      many = vectors.hasIndex() && vectors.count() > exactUpTo;
      exact = new ExactSearch(version, many ? List.of() : vectors.publishedWindows());
    }
  }
}
