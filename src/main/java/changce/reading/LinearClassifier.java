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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logistic regression, each class against all others. The same examples give the same weights. */
final class LinearClassifier<K extends Enum<K>> {

  private static final double PRECISION = 0.1;

  /** By the digest of its examples: one added for another classifier does not change this one. */
  private static final Cache<String, Weights> IN_USE = Caffeine.newBuilder().weakValues().build();

  private final Class<K> classes;
  private final Weights weights;

  record Example<K>(Feature[] features, K is) {}

  LinearClassifier(Class<K> classes, Weights weights) {
    this.classes = classes;
    this.weights = weights;
  }

  /**
   * @param cost of an example on the wrong side: higher follows the examples more closely
   */
  static <K extends Enum<K>> LinearClassifier<K> learned(
      Class<K> classes, List<Example<K>> examples, double cost) {
    return learned(classes, examples, cost, Map.of());
  }

  /**
   * @param weighs how many an example of a class counts for; one where nothing is said
   */
  static <K extends Enum<K>> LinearClassifier<K> learned(
      Class<K> classes, List<Example<K>> examples, double cost, Map<K, Double> weighs) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.x = examples.stream().map(Example::features).toArray(Feature[][]::new);
    List<K> numbered = List.of(classes.getEnumConstants());
    problem.y = examples.stream().mapToDouble(one -> numbered.indexOf(one.is())).toArray();
    problem.n =
        Arrays.stream(problem.x).mapToInt(one -> one[one.length - 1].getIndex()).max().orElse(1);
    String from = digest(problem, cost + " " + new TreeMap<>(weighs));
    return new LinearClassifier<>(
        classes,
        IN_USE.get(from, key -> Weights.of(Linear.train(problem, parameter(cost, weighs)))));
  }

  /** Half the time of the primal form, and the same answers. */
  private static <K extends Enum<K>> Parameter parameter(double cost, Map<K, Double> weighs) {
    Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, cost, PRECISION);
    if (!weighs.isEmpty()) {
      List<K> classes = List.copyOf(weighs.keySet());
      parameter.setWeights(
          classes.stream().mapToDouble(weighs::get).toArray(),
          classes.stream().mapToInt(Enum::ordinal).toArray());
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
    Map<K, Double> probabilities = new EnumMap<>(classes);
    for (int i = 0; i < scores.length; i++) {
      K one = classes.getEnumConstants()[weights.labels()[i]];
      probabilities.put(one, 1 / (1 + Math.exp(-scores[i])));
    }
    return probabilities;
  }
}
