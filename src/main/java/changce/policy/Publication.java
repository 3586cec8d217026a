package changce.policy;

import changce.policy.Edition.State;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores an edition with its passages and vectors: all of it or nothing. */
class Publication {

  private final PolicyStore store;
  private final EditionStates states;
  private final PassageVectors vectors;
  private final WindowVectors windows;
  private final TransactionTemplate apart;

  /**
   * @param apart begins a transaction of its own
   */
  Publication(
      PolicyStore store,
      EditionStates states,
      PassageVectors vectors,
      WindowVectors windows,
      TransactionTemplate apart) {
    this.store = store;
    this.states = states;
    this.vectors = vectors;
    this.windows = windows;
    this.apart = apart;
  }

  /**
   * Makes the file's text the published edition: one that was stored before, or a new one.
   *
   * @param folderHash of the file as it lies in the folder
   * @return windows whose vectors had to be computed
   */
  int publish(PolicyFile file, String folderHash, IntConsumer done) {
    String slug = file.policy().slug();
    Optional<EditionId> known = store.edition(slug, file.hash());
    if (known.isPresent()) {
      int embedded = publish(known.get(), null, done);
      store.folderHash(slug, folderHash);
      return embedded;
    }
    List<Clause> clauses = file.clauses();
    WindowVectors.Embedded embedded = windows.of(file.policy().title(), clauses, done);
    apart.executeWithoutResult(
        status -> {
          states.publish(insert(file, clauses, embedded, null), null);
          store.folderHash(slug, folderHash);
        });
    return embedded.embedded();
  }

  /** Makes a stored edition the published one. */
  int publish(EditionId edition, @Nullable String by, IntConsumer done) {
    List<PolicyStore.StoredClause> bare = store.clausesWithoutVectors(edition);
    WindowVectors.Embedded embedded =
        windows.of(
            store.title(edition),
            bare.stream().map(PolicyStore.StoredClause::clause).toList(),
            done);
    apart.executeWithoutResult(
        status -> {
          vectors.store(embedded.rows(bare.stream().map(PolicyStore.StoredClause::id).toList()));
          windows.stored(embedded);
          states.publish(edition, by);
        });
    return embedded.embedded();
  }

  EditionId draft(PolicyFile file, String addedBy) {
    List<Clause> clauses = file.clauses();
    WindowVectors.Embedded embedded = windows.of(file.policy().title(), clauses, done -> {});
    return apart.execute(status -> insert(file, clauses, embedded, addedBy));
  }

  private EditionId insert(
      PolicyFile file,
      List<Clause> clauses,
      WindowVectors.Embedded embedded,
      @Nullable String addedBy) {
    PolicyStore.Stored stored = store.insert(file, clauses, State.DRAFT, addedBy);
    vectors.store(embedded.rows(stored.passages()));
    windows.stored(embedded);
    return stored.edition();
  }
}
