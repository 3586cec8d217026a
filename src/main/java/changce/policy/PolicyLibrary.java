package changce.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The library as everyone else sees it: what may be cited, and since when it is so. */
public class PolicyLibrary {

  private final PolicyStore store;
  private final PassageVectors vectors;
  private final LibrarySynchronisation synchronisation;

  PolicyLibrary(PolicyStore store, PassageVectors vectors, LibrarySynchronisation synchronisation) {
    this.store = store;
    this.vectors = vectors;
    this.synchronisation = synchronisation;
  }

  /** Grows with every publication on any node: an index built at another version is behind. */
  public long version() {
    return store.version();
  }

  /** All passages of published editions, ended ones too. */
  public List<Passage> published() {
    return store.published();
  }

  /**
   * Those of the passages that may answer on the day; every candidate goes through here before use.
   */
  public Set<PassageId> inForce(Collection<PassageId> ids, LocalDate day) {
    return store.inForce(ids, day);
  }

  /**
   * The passages in force on the day that are nearest to the question, nearest first.
   *
   * @param question vector of the length that the library's model gives, normalised
   */
  public List<NearPassage> nearest(float[] question, LocalDate day, int limit) {
    return vectors.nearest(question, day, limit);
  }

  /** Brings the library to the state of the folder; unchanged files cost nothing. */
  public SynchronisationReport synchronise() {
    return synchronisation.run();
  }
}
