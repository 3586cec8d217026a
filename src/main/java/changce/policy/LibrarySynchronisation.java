package changce.policy;

import changce.embedding.TextEmbedding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the library to the state of the folder. Each file is one transaction: a kill in between
 * loses the file in hand and nothing else.
 */
class LibrarySynchronisation {

  private static final Logger log = LoggerFactory.getLogger(LibrarySynchronisation.class);

  private final Path folder;
  private final PolicyStore store;
  private final PassageVectors vectors;
  private final TextEmbedding embedding;
  private final TransactionTemplate outer;
  private final TransactionTemplate perFile;

  LibrarySynchronisation(
      LibrarySettings settings,
      PolicyStore store,
      PassageVectors vectors,
      TextEmbedding embedding,
      PlatformTransactionManager transactions) {
    this.folder = settings.policies();
    this.store = store;
    this.vectors = vectors;
    this.embedding = embedding;
    this.outer = new TransactionTemplate(transactions);
    this.perFile = new TransactionTemplate(transactions);
    perFile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  SynchronisationReport run() {
    PolicyFiles.Reading reading = PolicyFiles.read(folder);
    reading.unreadable().forEach((file, reason) -> log.error("政策文件 {} 没有入库：{}", file, reason));
    Run run = new Run();
    outer.executeWithoutResult(
        held -> {
          store.lock();
          run.bringUpTo(reading);
        });
    SynchronisationReport report = run.report(reading);
    log.info(
        "Library: {} added, {} changed, {} withdrawn, {} unchanged, {} unreadable, {} windows embedded",
        report.added().size(),
        report.changed().size(),
        report.withdrawn().size(),
        report.unchanged(),
        report.unreadable().size(),
        report.embedded());
    return report;
  }

  private final class Run {

    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private int unchanged;
    private int embedded;

    void bringUpTo(PolicyFiles.Reading reading) {
      Map<String, String> published = store.publishedHashes();
      reading
          .readable()
          .forEach(
              (slug, file) -> {
                String hash = published.get(slug);
                if (file.hash().equals(hash)) {
                  unchanged++;
                } else {
                  publish(file);
                  (hash == null ? added : changed).add(slug);
                }
              });
      published.keySet().stream().filter(slug -> !reading.mentions(slug)).forEach(this::withdraw);
    }

    private void publish(PolicyFile file) {
      List<Clause> clauses = ClauseSplitter.split(file.text());
      List<List<String>> windows =
          clauses.stream()
              .map(clause -> EmbeddingWindows.of(file.policy().title(), clause))
              .toList();
      Map<String, float[]> vectorByHash = vectors(windows.stream().flatMap(List::stream).toList());
      perFile.executeWithoutResult(
          status -> {
            List<PassageId> passages = store.publish(file, clauses);
            vectors.store(rows(passages, windows, vectorByHash));
          });
    }

    private void withdraw(String slug) {
      perFile.executeWithoutResult(status -> store.withdraw(slug));
      withdrawn.add(slug);
    }

    private Map<String, float[]> vectors(List<String> windows) {
      Map<String, String> textByHash = new LinkedHashMap<>();
      windows.forEach(window -> textByHash.put(PolicyFile.sha256(window), window));
      Map<String, float[]> known = new HashMap<>(vectors.byHash(textByHash.keySet()));
      textByHash.keySet().removeAll(known.keySet());
      List<float[]> computed = embedding.embedAll(List.copyOf(textByHash.values()));
      int next = 0;
      for (String hash : textByHash.keySet()) {
        known.put(hash, computed.get(next++));
      }
      embedded += next;
      return known;
    }

    SynchronisationReport report(PolicyFiles.Reading reading) {
      return new SynchronisationReport(
          added, changed, withdrawn, unchanged, reading.unreadable(), embedded);
    }
  }

  private static List<PassageVectors.Window> rows(
      List<PassageId> passages, List<List<String>> windows, Map<String, float[]> vectorByHash) {
    List<PassageVectors.Window> rows = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      for (int number = 0; number < windows.get(i).size(); number++) {
        String hash = PolicyFile.sha256(windows.get(i).get(number));
        float[] vector = java.util.Objects.requireNonNull(vectorByHash.get(hash));
        rows.add(new PassageVectors.Window(passages.get(i), number, hash, vector));
      }
    }
    return rows;
  }
}
