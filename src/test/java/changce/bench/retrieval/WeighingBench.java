package changce.bench.retrieval;

import changce.embedding.InProcess;
import changce.retrieval.BenchedSearch;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import changce.retrieval.Signal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * {@code bin/bench weighing DATASET}: each leg in several forms, and several ways to weigh what
 * both have found. What docs/adr/0017 was decided on.
 */
public final class WeighingBench {

  private static final String PREFIX = "为这个句子生成表示以用于检索相关文章：";
  private static final int CANDIDATES = 120;
  private static final int RANK_CONSTANT = 60;

  private static final Map<String, ToDoubleFunction<Hit>> WEIGHINGS = new LinkedHashMap<>();

  static {
    WEIGHINGS.put(
        "reciprocal ranks (RRF, 60)",
        hit -> reciprocal(hit.why().byMeaning()) + reciprocal(hit.why().byWords()));
    WEIGHINGS.put("half words, half meaning", hit -> fixed(hit, 0.5));
    WEIGHINGS.put("0.8 words, 0.2 meaning", hit -> fixed(hit, 0.8));
    WEIGHINGS.put("fixed sum of ADR 3", Hit::agreement);
    WEIGHINGS.put("learned weights", Hit::score);
  }

  private final Dataset dataset;

  private WeighingBench(Dataset dataset) {
    this.dataset = dataset;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Dataset dataset = options.read();
    CachedEmbedding embedding = new CachedEmbedding(InProcess.embedding(), RetrievalBench.cache());
    System.out.printf(
        "%d documents, %d %s questions%n%n| | R@1 | R@5 | R@10 | MRR@10 | nDCG@10 |%n|---|---|---|---|---|---|%n",
        dataset.documents().size(), dataset.queries().size(), options.split());
    WeighingBench bench = new WeighingBench(dataset);
    List<Supplier<Retriever>> legs =
        List.of(
            Bm25Alone::new,
            () -> new Bm25Alone("BM25, smartcn's words", new SmartChineseAnalyzer()),
            () -> new DenseAlone(embedding),
            () -> new DenseWindows("", embedding),
            () -> new DenseWindows(PREFIX, embedding));
    for (Supplier<Retriever> leg : legs) {
      bench.measure(leg);
    }
    try (Ours ours = new Ours(embedding, false)) {
      ours.build(dataset.documents());
      bench.weigh("", ours, BenchedSearch.shifted(ours.context, new float[0][]));
      bench.weigh(", question turned", ours, ours.context.getBean(PassageSearch.class));
    }
    System.exit(0);
  }

  private void measure(Supplier<Retriever> made) throws Exception {
    try (Retriever retriever = made.get()) {
      retriever.build(dataset.documents());
      Ranks ranks = new Ranks();
      dataset
          .queries()
          .forEach(query -> ranks.add(query, retriever.search(query.question(), Ranks.DEPTH)));
      System.out.printf("| %s | %s |%n", retriever.name(), ranks);
    }
  }

  private void weigh(String how, Ours ours, PassageSearch search) {
    Map<String, Ranks> ranks = new LinkedHashMap<>();
    for (Query query : dataset.queries()) {
      List<Hit> hits = search.search(query.question(), Ours.DAY, CANDIDATES);
      WEIGHINGS.forEach(
          (name, weighing) ->
              ranks
                  .computeIfAbsent(name, key -> new Ranks())
                  .add(
                      query,
                      hits.stream()
                          .sorted(Comparator.comparingDouble(weighing).reversed())
                          .map(ours::documentOf)
                          .limit(Ranks.DEPTH)
                          .toList()));
    }
    ranks.forEach((name, found) -> System.out.printf("| both, %s%s | %s |%n", name, how, found));
  }

  private static double reciprocal(int rank) {
    return rank == 0 ? 0 : 1.0 / (RANK_CONSTANT + rank);
  }

  private static double fixed(Hit hit, double words) {
    Map<Signal, Double> signals = hit.why().signals();
    return words * signals.getOrDefault(Signal.WORDS_AMONG_FOUND, 0.0)
        + (1 - words) * signals.getOrDefault(Signal.NEARNESS_AMONG_FOUND, 0.0);
  }
}
