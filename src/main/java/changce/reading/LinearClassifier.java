package changce.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logistic regression, each class against all others. The same examples give the same weights. */
final class LinearClassifier<K extends Enum<K>> {

  private static final double PRECISION = 0.1;

  private static final InUse<Model> MODELS = new InUse<>();

  private final Class<K> classes;
  private final Model model;

  record Example<K>(Feature[] features, K is) {}

  private LinearClassifier(Class<K> classes, Model model) {
    this.classes = classes;
    this.model = model;
  }

  /**
   * @param cost of an example on the wrong side: higher follows the examples more closely
   */
  static <K extends Enum<K>> LinearClassifier<K> learned(
      Class<K> classes, List<Example<K>> examples, double cost) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.x = examples.stream().map(Example::features).toArray(Feature[][]::new);
    List<K> numbered = List.of(classes.getEnumConstants());
    problem.y = examples.stream().mapToDouble(one -> numbered.indexOf(one.is())).toArray();
    problem.n =
        Arrays.stream(problem.x).mapToInt(one -> one[one.length - 1].getIndex()).max().orElse(1);
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
    return new LinearClassifier<>(
        classes, MODELS.get(digest(problem, cost), () -> Linear.train(problem, parameter)));
  }

  private static String digest(Problem problem, double cost) {
    return InUse.digest(
        Stream.concat(
            Stream.of(ByteBuffer.allocate(Double.BYTES).putDouble(cost).array()),
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

  /** Of each class by itself. */
  Map<K, Double> probabilities(Feature[] features) {
    double[] scores = new double[model.getNrClass()];
    Linear.predictValues(model, features, scores);
    if (scores.length == 2) {
      // Two classes have one line between them, of which liblinear gives the first one's side.
      scores[1] = -scores[0];
    }
    Map<K, Double> probabilities = new EnumMap<>(classes);
    for (int i = 0; i < scores.length; i++) {
      K one = classes.getEnumConstants()[model.getLabels()[i]];
      probabilities.put(one, 1 / (1 + Math.exp(-scores[i])));
    }
    return probabilities;
  }
}
