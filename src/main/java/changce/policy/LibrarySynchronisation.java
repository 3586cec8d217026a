package changce.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the library to the state of the folder. Each file is one transaction: a kill in between
 * loses the file in hand and nothing else. Only what has changed in the folder is touched, so that
 * what staff published, rolled back or withdrew stands until its file changes.
 */
class LibrarySynchronisation {

  private static final Logger log = LoggerFactory.getLogger(LibrarySynchronisation.class);

  private final Path folder;
  private final KnownRegions regions;
  private final PolicyStore store;
  private final Publication publication;
  private final TransactionTemplate outer;
  private final Consumer<SynchronisationProgress> progress;
  private volatile @Nullable SynchronisationProgress current;

  LibrarySynchronisation(
      Path folder,
      KnownRegions regions,
      PolicyStore store,
      Publication publication,
      TransactionTemplate outer,
      Consumer<SynchronisationProgress> progress) {
    this.folder = folder;
    this.regions = regions;
    this.store = store;
    this.publication = publication;
    this.outer = outer;
    this.progress = progress;
  }

  /** Reads every file anew and changes nothing. */
  FolderCheck check() {
    PolicyFiles.Reading reading = PolicyFiles.read(folder, regions);
    List<Policy> published = store.publishedPolicies();
    FolderReports reports = FolderReports.of(reading, check(published, reading), store);
    List<PolicyProblem> flagged = reports.light();
    flagged.addAll(LibraryCheck.of(published, reading));
    return new FolderCheck(
        reading.files().size(), reading.unreadable(), reports.serious(), flagged);
  }

  /** Of two that come together, one may end the other. */
  private ReadingCheck check(List<Policy> published, PolicyFiles.Reading reading) {
    Map<String, Policy> held = new TreeMap<>();
    published.forEach(policy -> held.put(policy.slug(), policy));
    reading.readable().forEach((slug, file) -> held.put(slug, file.policy()));
    return new ReadingCheck(regions, List.copyOf(held.values()), store.today());
  }

  /** How far a run of this node has come; empty when none has anything to do. */
  Optional<SynchronisationProgress> current() {
    return Optional.ofNullable(current);
  }

  SynchronisationReport run() {
    try {
      return brought();
    } finally {
      current = null;
    }
  }

  private SynchronisationReport brought() {
    // Read under the lock: a second node finds everything done.
    SynchronisationReport report =
        outer.execute(
            held -> {
              store.lock();
              Map<String, String> known = store.folderHashes();
              PolicyFiles.Reading reading = PolicyFiles.read(folder, regions, known);
              List<Policy> published = store.publishedPolicies();
              FolderReports reports = FolderReports.of(reading, check(published, reading), store);
              List<PolicyProblem> flagged = reports.light();
              flagged.addAll(LibraryCheck.of(published, reading));
              Run run = new Run(reading, reports);
              run.bringUpTo(known);
              return run.report(flagged);
            });
    report.unreadable().forEach(problem -> log.error("没有入库：{}", problem));
    report.kept().forEach(problem -> log.error("留作草稿：{}", problem));
    report.flagged().forEach(problem -> log.warn("请核对：{}", problem));
    log.info(
        "Library: {} added, {} changed, {} withdrawn, {} unchanged, {} unreadable, {} texts embedded",
        report.added().size(),
        report.changed().size(),
        report.withdrawn().size(),
        report.unchanged(),
        report.unreadable().size(),
        report.embedded());
    return report;
  }

  private final class Run {

    private final PolicyFiles.Reading reading;
    private final FolderReports reports;
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final long start = System.nanoTime();
    private final long characters;
    private long charactersDone;
    private int same;
    private int passages;
    private int embedded;

    Run(PolicyFiles.Reading reading, FolderReports reports) {
      this.reading = reading;
      this.reports = reports;
      this.characters =
          reading.readable().values().stream().mapToLong(file -> file.text().length()).sum();
    }

    void bringUpTo(Map<String, String> known) {
      if (!reading.readable().isEmpty()) {
        tell();
      }
      reading.readable().forEach(this::bring);
      known.keySet().stream().filter(slug -> !reading.mentions(slug)).forEach(this::withdraw);
      publication.settleRepeals();
      store.publishedWithoutVectors().forEach(this::complete);
    }

    /** Nothing but its vectors is missing: who published it, and when, stays as it was. */
    private void complete(EditionId edition) {
      publication.complete(
          edition,
          texts -> {
            embedded += texts;
            tell();
          });
    }

    private void bring(String slug, PolicyFile file) {
      String before = store.publishedHash(slug);
      String folderHash = Objects.requireNonNull(reading.hashes().get(slug));
      if (file.hash().equals(before)) {
        publication.seen(slug, folderHash);
        same++;
      } else if (reports.keepsDraft(slug)) {
        keep(slug, file, folderHash);
      } else {
        publication.publish(
            file,
            reports.of(slug),
            folderHash,
            texts -> {
              embedded += texts;
              tell();
            });
        (before == null ? added : changed).add(slug);
        passages += file.clauses().size();
      }
      charactersDone += file.text().length();
      tell();
    }

    /** What answered until now goes on until somebody has looked at the new text. */
    private void keep(String slug, PolicyFile file, String folderHash) {
      if (store.edition(slug, file.hash()).isEmpty()) {
        publication.draft(file, reports.of(slug), null);
      }
      publication.seen(slug, folderHash);
    }

    private void withdraw(String slug) {
      publication.withdraw(slug, null, "文件已从政策目录移走");
      publication.seen(slug, null);
      withdrawn.add(slug);
    }

    private void tell() {
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      double share = characters == 0 ? 1 : (double) charactersDone / characters;
      Duration left =
          share == 0
              ? Duration.ZERO
              : Duration.ofMillis((long) (taken.toMillis() / share * (1 - share)));
      int done = added.size() + changed.size() + same;
      SynchronisationProgress now =
          new SynchronisationProgress(
              reading.readable().size(), done, passages, embedded, taken, left);
      current = now;
      progress.accept(now);
    }

    SynchronisationReport report(List<PolicyProblem> flagged) {
      return new SynchronisationReport(
          added,
          changed,
          withdrawn,
          same + reading.unchanged().size(),
          reading.unreadable(),
          store.findings().kept(),
          flagged,
          embedded);
    }
  }
}
