package changce.policy;

import changce.policy.Edition.State;
import changce.policy.EditionStates.Way;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores an edition with its passages and vectors: all of it or nothing. */
class Publication {

  private final PolicyStore store;
  private final EditionStates states;
  private final WindowVectors windows;
  private final TransactionTemplate apart;

  /**
   * @param apart begins a transaction of its own
   */
  Publication(
      PolicyStore store, EditionStates states, WindowVectors windows, TransactionTemplate apart) {
    this.store = store;
    this.states = states;
    this.windows = windows;
    this.apart = apart;
  }

  /**
   * Makes the file's text the published edition: one that was stored before, or a new one.
   *
   * @param report kept with a new one
   * @param folderHash of the file as it lies in the folder
   * @return windows and sentences whose vectors had to be computed
   */
  int publish(PolicyFile file, ReadingReport report, String folderHash, IntConsumer done) {
    String slug = file.policy().slug();
    Optional<EditionId> known = store.edition(slug, file.hash());
    if (known.isPresent()) {
      int embedded = publish(known.get(), Way.FROM_FOLDER, null, done);
      seen(slug, folderHash);
      return embedded;
    }
    List<Clause> clauses = file.clauses();
    WindowVectors.Embedded embedded =
        windows.of(file.policy().title(), WindowVectors.Bare.all(clauses), done);
    apart.executeWithoutResult(
        status -> {
          windows.hold();
          states.publish(insert(file, report, clauses, embedded, null), Way.FROM_FOLDER, null);
          store.folderHash(slug, folderHash);
        });
    return embedded.embedded();
  }

  /**
   * Makes a stored edition the published one.
   *
   * @return windows and sentences whose vectors had to be computed
   */
  int publish(EditionId edition, Way way, @Nullable String by, IntConsumer done) {
    way.refuse(states.of(edition));
    Bare bare = bare(edition);
    WindowVectors.Embedded embedded = windows.of(store.title(edition), bare.clauses(), done);
    apart.executeWithoutResult(
        status -> {
          windows.hold();
          windows.store(embedded, ids(bare.ofWindows), ids(bare.ofSentences));
          states.publish(edition, way, by);
        });
    return embedded.embedded();
  }

  /**
   * Gives a published edition the vectors that it lacks since the model was changed, or the service
   * upgraded.
   *
   * @return windows and sentences whose vectors had to be computed
   */
  int complete(EditionId edition, IntConsumer done) {
    Bare bare = bare(edition);
    WindowVectors.Embedded embedded = windows.of(store.title(edition), bare.clauses(), done);
    apart.executeWithoutResult(
        status -> {
          windows.hold();
          windows.store(embedded, ids(bare.ofWindows), ids(bare.ofSentences));
          states.nextVersion();
        });
    return embedded.embedded();
  }

  /**
   * @return false when nothing of the policy was published
   */
  boolean withdraw(String slug, @Nullable String by, String reason) {
    return Boolean.TRUE.equals(apart.execute(status -> states.withdraw(slug, by, reason)));
  }

  /** The file lies in the folder with this hash; null: no longer. */
  void seen(String slug, @Nullable String folderHash) {
    apart.executeWithoutResult(status -> store.folderHash(slug, folderHash));
  }

  /**
   * @param addedBy null for what came with the folder
   */
  EditionId draft(PolicyFile file, ReadingReport report, @Nullable String addedBy) {
    List<Clause> clauses = file.clauses();
    WindowVectors.Embedded embedded =
        windows.of(file.policy().title(), WindowVectors.Bare.all(clauses), done -> {});
    return apart.execute(
        status -> {
          windows.hold();
          return insert(file, report, clauses, embedded, addedBy);
        });
  }

  /** What the texts end that came with the folder, or before that was noted. */
  void settleRepeals() {
    if (states.unsettled()) {
      apart.executeWithoutResult(status -> states.settleRepeals());
    }
  }

  private record Bare(
      List<PolicyStore.StoredClause> ofWindows, List<PolicyStore.StoredClause> ofSentences) {

    WindowVectors.Bare clauses() {
      return new WindowVectors.Bare(clauses(ofWindows), clauses(ofSentences));
    }

    private static List<Clause> clauses(List<PolicyStore.StoredClause> stored) {
      return stored.stream().map(PolicyStore.StoredClause::clause).toList();
    }
  }

  private Bare bare(EditionId edition) {
    return new Bare(store.clausesWithoutVectors(edition), store.clausesWithoutSentences(edition));
  }

  private static List<PassageId> ids(List<PolicyStore.StoredClause> stored) {
    return stored.stream().map(PolicyStore.StoredClause::id).toList();
  }

  private EditionId insert(
      PolicyFile file,
      ReadingReport report,
      List<Clause> clauses,
      WindowVectors.Embedded embedded,
      @Nullable String addedBy) {
    PolicyStore.Stored stored = store.insert(file, clauses, State.DRAFT, addedBy);
    store.findings().store(stored.edition(), report.findings());
    windows.store(embedded, stored.passages());
    return stored.edition();
  }
}
