package changce.bench.retrieval;

import changce.bench.Times;
import changce.embedding.InProcess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code bin/bench retrieval DATASET}: how well and how fast ours and its peers find the right
 * documents of a corpus; same documents, same questions, same embedding model, one run.
 */
public final class RetrievalBench {

  private static final int DEPTH = 10;
  private static final int WARM_UP = 100;
  private static final int TIMED = 300;

  private final Dataset dataset;
  private final CachedEmbedding embedding;

  private RetrievalBench(Dataset dataset, CachedEmbedding embedding) {
    this.dataset = dataset;
    this.embedding = embedding;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Dataset dataset = options.read();
    CachedEmbedding embedding = new CachedEmbedding(InProcess.embedding(), cache());
    System.out.printf(
        "%s, %s: %d documents, %d %s questions, %s%n%n",
        options.folder().getFileName(),
        LocalDate.now(ZoneId.systemDefault()),
        dataset.documents().size(),
        dataset.queries().size(),
        options.split(),
        embedding.model());
    System.out.println(
        "| | Recall@1 | Recall@5 | Recall@10 | MRR@10 | nDCG@10 | median ms | p95 ms"
            + " | / embedding alone | build s | index MB |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    RetrievalBench bench = new RetrievalBench(dataset, embedding);
    for (Supplier<Retriever> retriever : bench.retrievers(options)) {
      bench.measure(retriever);
    }
    System.exit(0);
  }

  /** Vectors of a corpus take longer than all else: kept outside the build's own folder too. */
  static Path cache() {
    return Path.of(System.getProperty("changce.bench.cache", "build/vectors"));
  }

  private List<Supplier<Retriever>> retrievers(Options options) {
    List<Supplier<Retriever>> retrievers = new ArrayList<>();
    if (options.peers()) {
      retrievers.add(Bm25Alone::new);
      retrievers.add(() -> new DenseAlone(embedding));
      retrievers.add(() -> new EasyRag(embedding));
      retrievers.add(() -> new PgVectorHybrid(embedding));
      retrievers.add(() -> new SpringAi(embedding));
    }
    Stream.of(false, true)
        .filter(postgres -> !postgres || options.postgres())
        .forEach(postgres -> retrievers.add(() -> new Ours(embedding, postgres)));
    return retrievers;
  }

  private void measure(Supplier<Retriever> made) throws Exception {
    try (Retriever retriever = made.get()) {
      long start = System.nanoTime();
      retriever.build(dataset.documents());
      double built = (System.nanoTime() - start) / 1e9;
      Ranks ranks = new Ranks();
      for (Query query : dataset.queries()) {
        ranks.add(query, retriever.search(query.question(), DEPTH));
      }
      Times alone = new Times();
      Times whole = new Times();
      time(retriever, alone, whole);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.1f | %.1f | %.2f, p95 %.2f | %.0f | %d |%n",
          retriever.name(),
          ranks,
          whole.median(),
          whole.p95(),
          whole.median() / alone.median(),
          whole.p95() / alone.median(),
          built,
          retriever.bytes() >> 20);
    }
  }

  /** Each question twice in turns: embedded alone, and looked for. */
  private void time(Retriever retriever, Times alone, Times whole) {
    for (int i = 0; i < WARM_UP + TIMED; i++) {
      String question = dataset.queries().get(i % dataset.queries().size()).question() + i;
      long start = System.nanoTime();
      embedding.embed(question);
      long embedded = System.nanoTime();
      retriever.search(question, DEPTH);
      if (i >= WARM_UP) {
        alone.add(embedded - start);
        whole.add(System.nanoTime() - embedded);
      }
    }
  }
}
