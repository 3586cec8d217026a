package changce.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The library as everyone else sees it: what may be cited, and since when it is so. */
public class PolicyLibrary {

  private final PolicyStore store;
  private final NearestPassages nearest;
  private final LibrarySynchronisation synchronisation;

  PolicyLibrary(
      PolicyStore store, NearestPassages nearest, LibrarySynchronisation synchronisation) {
    this.store = store;
    this.nearest = nearest;
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

  /** The passages of the published edition of one policy; none when there is no such policy. */
  public List<Passage> published(String slug) {
    return store.published(slug);
  }

  /**
   * Those of the passages that may answer on the day, by the database. What was found in an index
   * of another version than {@link #version()} goes through here before use.
   */
  public Set<PassageId> inForce(Collection<PassageId> ids, LocalDate day) {
    return store.inForce(ids, day);
  }

  /**
   * The passages in force on the day that are nearest to the question. What another node publishes
   * is found within two seconds.
   *
   * @param question vector of the length that the library's model gives, normalised
   */
  public Nearest nearest(float[] question, LocalDate day, int limit) {
    return nearest.nearest(question, day, limit);
  }

  /** Brings the library to the state of the folder; unchanged files cost nothing. */
  public SynchronisationReport synchronise() {
    SynchronisationReport report = synchronisation.run();
    nearest.refresh();
    return report;
  }
}
