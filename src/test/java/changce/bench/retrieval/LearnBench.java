package changce.bench.retrieval;

import changce.embedding.InProcess;
import changce.evaluation.QuestionEntry;
import changce.retrieval.BenchedSearch;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import changce.retrieval.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code bin/bench learn}: learns the wording shift and the weights of the signals on the dev split
 * of public questions, and says how well both do on dev questions that they were not learned on.
 */
public final class LearnBench {

  private static final Path RESULT = Path.of("src/main/resources/changce/retrieval");
  private static final int POOL = Integer.getInteger("changce.bench.pool", 6000);
  private static final int FOLDS = 3;
  private static final int CHECKS = 5;
  private static final int DESCENT = 30;
  private static final int CANDIDATES = 120;

  private static final List<Signal> LEARNED = List.of(Signal.values());

  private final CachedEmbedding embedding =
      new CachedEmbedding(InProcess.embedding(), RetrievalBench.cache());
  private final List<Set> sets = new ArrayList<>();

  /**
   * @param examples to learn the shift on; none when the set is for the weights only
   * @param most questions that count for the weights, so that no set drowns another
   */
  private record Set(List<Asked> questions, List<ShiftExample> examples, int most, Ours ours) {}

  /**
   * @param wanted how many hits are right at best
   */
  private record Asked(String question, Predicate<Hit> right, int wanted) {}

  public static void main(String[] arguments) throws Exception {
    LearnBench bench = new LearnBench();
    bench.add("stard", POOL, Integer.MAX_VALUE);
    bench.add("cmrc2018", 0, 800);
    bench.addOwn();
    bench.learn();
    System.exit(0);
  }

  private void add(String name, int pool, int most) throws Exception {
    Dataset dataset = Dataset.read(Path.of("../shared/data", name)).pool(pool).split(true);
    Windows windows = Windows.of(dataset.documents(), embedding);
    Random random = new Random(1);
    List<ShiftExample> examples =
        dataset.queries().stream()
            .map(
                query -> ShiftExample.of(query, embedding.embed(query.question()), windows, random))
            .toList();
    Ours ours = new Ours(embedding, false);
    ours.build(dataset.documents());
    List<Asked> questions =
        dataset.queries().stream()
            .map(
                query ->
                    new Asked(
                        query.question(),
                        hit -> query.right().contains(ours.documentOf(hit)),
                        query.right().size()))
            .toList();
    sets.add(new Set(questions, examples, most, ours));
    System.out.printf("%s: %d questions%n", name, questions.size());
  }

  /** Few, but of the texts that it is all about. */
  private void addOwn() {
    Ours ours = new Ours(embedding, false, "changce.library.policies=knowledge/policies");
    List<Asked> questions =
        Stream.of("first", "answerable")
            .flatMap(file -> QuestionEntry.of(file).stream())
            .filter(entry -> !entry.mayBeDeclined() && !entry.split().equals("test"))
            .map(entry -> new Asked(entry.ask(), hit -> entry.answeredBy(hit.passage()), 1))
            .toList();
    sets.add(new Set(questions, List.of(), Integer.MAX_VALUE, ours));
    System.out.printf("own: %d questions%n", questions.size());
  }

  private void learn() throws Exception {
    List<List<RankingLoss.Found>> found = new ArrayList<>();
    sets.forEach(set -> found.add(new ArrayList<>()));
    for (int fold = 0; fold < FOLDS; fold++) {
      float[][] shift = shift(fold);
      for (int i = 0; i < sets.size(); i++) {
        found.get(i).addAll(found(sets.get(i), shift, fold));
      }
      System.out.printf("fold %d done%n", fold);
    }
    check(found);
    float[][] shift = shift(-1);
    BenchedSearch.write(RESULT, embedding.model(), shift);
    double[] weights = weights(used(found, -1));
    for (int j = 0; j < weights.length; j++) {
      System.out.printf(
          Locale.ROOT, "%s: %.3f%n", LEARNED.get(j).name().toLowerCase(Locale.ROOT), weights[j]);
    }
  }

  /** Learned on all examples but those of the fold. */
  private float[][] shift(int left) {
    ShiftLoss loss =
        new ShiftLoss(
            sets.stream()
                .filter(set -> !set.examples.isEmpty())
                .map(set -> without(set.examples, left, FOLDS))
                .toList(),
            embedding.dimension());
    int dimensions = embedding.dimension() * embedding.dimension();
    return loss.rows(Descent.least(loss, dimensions, DESCENT));
  }

  private static <T> List<T> without(List<T> all, int left, int folds) {
    return IntStream.range(0, all.size())
        .filter(i -> i % folds != left)
        .mapToObj(all::get)
        .toList();
  }

  private List<RankingLoss.Found> found(Set set, float[][] shift, int fold) {
    PassageSearch search = BenchedSearch.shifted(set.ours.context, shift);
    List<RankingLoss.Found> found = new ArrayList<>();
    for (int i = fold; i < set.questions.size(); i += FOLDS) {
      Asked asked = set.questions.get(i);
      List<Hit> hits = search.search(asked.question, Ours.DAY, CANDIDATES);
      boolean[] right = new boolean[hits.size()];
      for (int rank = 0; rank < hits.size(); rank++) {
        right[rank] = asked.right.test(hits.get(rank));
      }
      found.add(
          new RankingLoss.Found(
              hits.stream().map(LearnBench::signals).toList(), right, asked.wanted));
    }
    search.destroy();
    return found;
  }

  private static double[] signals(Hit hit) {
    return LEARNED.stream().mapToDouble(signal -> hit.why().signals().get(signal)).toArray();
  }

  private void check(List<List<RankingLoss.Found>> found) {
    double[] gain = new double[sets.size()];
    double[] first = new double[sets.size()];
    for (int left = 0; left < CHECKS; left++) {
      double[] weights = weights(used(found, left));
      for (int i = 0; i < sets.size(); i++) {
        for (int q = left; q < found.get(i).size(); q += CHECKS) {
          List<Integer> order = order(found.get(i).get(q), weights);
          gain[i] += ndcg(found.get(i).get(q), order);
          first[i] += !order.isEmpty() && found.get(i).get(q).right()[order.get(0)] ? 1 : 0;
        }
      }
    }
    for (int i = 0; i < sets.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "set %d, not learned on: nDCG@10 %.4f, first right %.4f%n",
          i,
          gain[i] / found.get(i).size(),
          first[i] / found.get(i).size());
    }
  }

  private List<RankingLoss.Found> used(List<List<RankingLoss.Found>> found, int left) {
    List<RankingLoss.Found> used = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Set set = sets.get(i);
      without(found.get(i), left, CHECKS).stream()
          .filter(RankingLoss.Found::holdsRight)
          .limit(set.most)
          .forEach(used::add);
    }
    return used;
  }

  private static double[] weights(List<RankingLoss.Found> found) {
    RankingLoss loss = new RankingLoss(found, spread(found));
    return loss.weights(Descent.least(loss, LEARNED.size(), 200));
  }

  private static double[] spread(List<RankingLoss.Found> found) {
    double[] spread = new double[LEARNED.size()];
    for (int j = 0; j < spread.length; j++) {
      int signal = j;
      double[] values =
          found.stream()
              .flatMap(each -> each.signals().stream())
              .mapToDouble(signals -> signals[signal])
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      spread[j] =
          Math.sqrt(
                  Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
                      / values.length)
              + 1e-9;
    }
    return spread;
  }

  private static List<Integer> order(RankingLoss.Found found, double[] weights) {
    double[] scores = found.scores(weights);
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .limit(Ranks.DEPTH)
        .toList();
  }

  private static double ndcg(RankingLoss.Found found, List<Integer> order) {
    double sum = 0;
    double ideal = 0;
    for (int rank = 0; rank < Ranks.DEPTH; rank++) {
      double discount = Ranks.discount(rank);
      sum += rank < order.size() && found.right()[order.get(rank)] ? discount : 0;
      ideal += rank < found.wanted() ? discount : 0;
    }
    return sum / ideal;
  }
}
