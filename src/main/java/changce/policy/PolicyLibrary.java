package changce.policy;

import changce.embedding.VectorCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The library as everyone else sees it: what may be cited, and since when it is so. */
public class PolicyLibrary {

  private final PolicyStore store;
  private final NearestPassages nearest;
  private final StoredSentences sentences;
  private final LibrarySynchronisation synchronisation;
  private final Editions editions;

  PolicyLibrary(
      PolicyStore store,
      NearestPassages nearest,
      StoredSentences sentences,
      LibrarySynchronisation synchronisation,
      Editions editions) {
    this.editions = editions;
    this.store = store;
    this.nearest = nearest;
    this.sentences = sentences;
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
   * The passages that apply and are nearest to the question. What another node publishes is found
   * within two seconds.
   *
   * @param meaning vectors of the length that the library's model gives
   */
  public Nearest nearest(Meaning meaning, Applying applying, int limit) {
    return nearest.nearest(meaning, applying, limit);
  }

  /** How near the passages are that were found otherwise; those not published are left out. */
  public List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning) {
    return nearest.nearnessOf(passages, meaning);
  }

  /** The sentences of the passages, whose vectors were made when those were stored. */
  public Map<PassageId, PassageSentences> sentences(Collection<Passage> passages) {
    Map<PassageId, Map<String, VectorCode>> stored =
        sentences.of(passages.stream().map(Passage::id).toList());
    return passages.stream()
        .collect(
            Collectors.toMap(
                Passage::id,
                passage ->
                    PassageSentences.of(passage, stored.getOrDefault(passage.id(), Map.of()))));
  }

  /**
   * Brings the library to the state of the folder; unchanged files cost nothing. On the way a
   * {@link SynchronisationProgress} is published as an event for each batch of windows and each
   * document.
   */
  public SynchronisationReport synchronise() {
    SynchronisationReport report = synchronisation.run();
    nearest.refresh();
    return report;
  }

  /** How far a synchronisation on this node has come; empty while none has anything to do. */
  public Optional<SynchronisationProgress> synchronising() {
    return synchronisation.current();
  }

  /** Reads every file of the folder anew: what a synchronisation would leave out or point out. */
  public FolderCheck checkFolder() {
    return synchronisation.check();
  }

  /** Every edition in every state, by slug and age. */
  public List<Edition> editions() {
    return editions.stored().all();
  }

  /** Of one policy, the oldest first. */
  public List<Edition> editions(String slug) {
    return editions.stored().of(slug);
  }

  /**
   * Stores the file's text as a draft. Without front matter or a .yml beside it, what its text says
   * about it is proposed.
   *
   * @throws RefusedChange when the file gives no policy, or one that is there already
   */
  public Edition add(Path file, String by) {
    return editions.add(file, by);
  }

  /** The passages of an edition in any state, in their order. */
  public List<PassageId> passages(EditionId edition) {
    return editions.stored().clauses(edition).stream().map(PolicyStore.StoredClause::id).toList();
  }

  /** What the edition's text says about itself, to be held against what is stored about it. */
  public ReadMetadata stated(EditionId edition) {
    return editions.stated(edition);
  }

  /** What was found when the edition's file was read. */
  public ReadingReport report(EditionId edition) {
    return editions.report(edition);
  }

  /**
   * @throws RefusedChange when it is no draft, or the same person added it
   */
  public Edition check(EditionId edition, String by) {
    return editions.check(edition, by);
  }

  /**
   * Publishes a checked edition; the one before is superseded.
   *
   * @throws RefusedChange when nobody has checked it
   */
  public void publish(EditionId edition, String by) {
    editions.publish(edition, by);
    nearest.refresh();
  }

  /**
   * Publishes an edition that was published before: the same passages are found again.
   *
   * @throws RefusedChange when it never was
   */
  public void rollBack(EditionId edition, String by) {
    editions.rollBack(edition, by);
    nearest.refresh();
  }

  /**
   * Takes a policy out of every search at once. Its file may stay: it counts again when it changes.
   *
   * @throws RefusedChange without a reason, or when nothing of it is published
   */
  public void withdraw(String slug, String by, String reason) {
    editions.withdraw(slug, by, reason);
    nearest.refresh();
  }

  public List<ClauseChange> diff(EditionId before, EditionId after) {
    return editions.diff(before, after);
  }

  /** Passages of the edition whose words no published edition of its policy has. */
  public Set<PassageId> changedPassages(EditionId edition) {
    return editions.changedPassages(edition);
  }

  /** Where the passage stands in its edition, whatever that edition's state is by now. */
  public Optional<Original> original(PassageId passage) {
    return editions.stored().original(passage);
  }

  /** Published policies whose last day is one of the coming days, the first to end first. */
  public List<Policy> ending(LocalDate today, int days) {
    return store.publishedPolicies().stream()
        .filter(policy -> policy.validity().inForceOn(today))
        .filter(policy -> policy.validity().to() != null)
        .filter(policy -> !lastDay(policy).isAfter(today.plusDays(days)))
        .sorted(Comparator.comparing(PolicyLibrary::lastDay))
        .toList();
  }

  private static LocalDate lastDay(Policy policy) {
    return Objects.requireNonNull(policy.validity().to());
  }
}
