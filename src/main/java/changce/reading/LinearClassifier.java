package changce.reading;

import changce.writing.Digest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logistic regression, each class against all others. The same examples give the same weights. */
final class LinearClassifier<K extends Comparable<K>> {

  private static final double PRECISION = 0.1;

  /** By the digest of its examples: one added for another classifier does not change this one. */
  private static final Cache<String, Weights> IN_USE = Caffeine.newBuilder().weakValues().build();

  private final List<K> kinds;
  private final Weights weights;

  record Example<K>(Feature[] features, K is) {}

  LinearClassifier(List<K> kinds, Weights weights) {
    this.kinds = kinds;
    this.weights = weights;
  }

  /**
   * @param cost of an example on the wrong side: higher follows the examples more closely
   */
  static <K extends Comparable<K>> LinearClassifier<K> learned(
      List<K> kinds, List<Example<K>> examples, double cost) {
    return learned(kinds, examples, cost, Map.of());
  }

  /**
   * @param weighs how many an example of a class counts for; one where nothing is said
   */
  static <K extends Comparable<K>> LinearClassifier<K> learned(
      List<K> kinds, List<Example<K>> examples, double cost, Map<K, Double> weighs) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.x = examples.stream().map(Example::features).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(one -> kinds.indexOf(one.is())).toArray();
    problem.n =
        Arrays.stream(problem.x).mapToInt(one -> one[one.length - 1].getIndex()).max().orElse(1);
    String from = digest(problem, cost + " " + new TreeMap<>(weighs));
    return new LinearClassifier<>(
        kinds,
        IN_USE.get(from, key -> Weights.of(Linear.train(problem, parameter(cost, kinds, weighs)))));
  }

  /** Half the time of the primal form, and the same answers. */
  private static <K extends Comparable<K>> Parameter parameter(
      double cost, List<K> kinds, Map<K, Double> weighs) {
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, PRECISION);
    if (!weighs.isEmpty()) {
      List<K> weighed = List.copyOf(weighs.keySet());
      parameter.setWeights(
          weighed.stream().mapToDouble(weighs::get).toArray(),
          weighed.stream().mapToInt(kinds::indexOf).toArray());
    }
    return parameter;
  }

  private static String digest(Problem problem, String how) {
    return Digest.ofBytes(
        Stream.concat(
            Stream.of(how.getBytes(StandardCharsets.UTF_8)),
            IntStream.range(0, problem.l).mapToObj(i -> bytes(problem.x[i], problem.y[i]))));
  }

  private static byte[] bytes(Feature[] features, double is) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Double.BYTES + features.length * (Integer.BYTES + Double.BYTES));
    bytes.putDouble(is);
    for (Feature feature : features) {
      bytes.putInt(feature.getIndex()).putDouble(feature.getValue());
    }
    return bytes.array();
  }

  Weights weights() {
    return weights;
  }

  /** Of each class by itself. */
  Map<K, Double> probabilities(Feature[] features) {
    double[] scores = weights.scores(features);
    Map<K, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      K one = kinds.get(weights.labels()[i]);
      probabilities.put(one, 1 / (1 + Math.exp(-scores[i])));
    }
    return probabilities;
  }
}
