package changce.bench.retrieval;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How unlikely the right windows are among all of a question's, when likelihood grows with the
 * shifted question's product; the shift itself costs its squares. Each set of examples counts once.
 */
record ShiftLoss(List<List<ShiftExample>> sets, int dimension) implements Descent.Loss {

  private static final double TEMPERATURE = 0.02;
  private static final double COST = 0.2;

  @Override
  public double at(double[] point, double[] gradient) {
    float[][] shift = rows(point);
    double loss = 0;
    for (int i = 0; i < point.length; i++) {
      loss += COST * point[i] * point[i];
      gradient[i] += 2 * COST * point[i];
    }
    for (List<ShiftExample> set : sets) {
      Sum sum =
          set.parallelStream()
              .collect(() -> new Sum(dimension), (all, one) -> all.add(one, shift), Sum::add);
      loss += sum.loss / set.size();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += sum.gradient[i / dimension][i % dimension] / set.size();
      }
    }
    return loss;
  }

  float[][] rows(double[] point) {
    float[][] rows = new float[dimension][dimension];
    IntStream.range(0, point.length)
        .forEach(i -> rows[i / dimension][i % dimension] = (float) point[i]);
    return rows;
  }

  private static final class Sum {

    private final float[][] gradient;
    private double loss;

    Sum(int dimension) {
      gradient = new float[dimension][dimension];
    }

    void add(ShiftExample example, float[][] shift) {
      float[] shifted = shifted(example.question(), shift);
      double[] likelihoods =
          example.windows().stream()
              .mapToDouble(window -> DenseAlone.dot(shifted, window) / TEMPERATURE)
              .toArray();
      double most =
          IntStream.range(0, likelihoods.length).mapToDouble(i -> likelihoods[i]).max().orElse(0);
      double all = 0;
      double right = 0;
      for (int i = 0; i < likelihoods.length; i++) {
        likelihoods[i] = Math.exp(likelihoods[i] - most);
        all += likelihoods[i];
        right += i < example.right() ? likelihoods[i] : 0;
      }
      loss -= Math.log(right / all + 1e-12);
      float[] turned = new float[shifted.length];
      for (int i = 0; i < likelihoods.length; i++) {
        double own = likelihoods[i] / all;
        double slope = i < example.right() ? own - likelihoods[i] / (right + 1e-12) : own;
        float[] window = example.windows().get(i);
        float times = (float) (slope / TEMPERATURE);
        for (int j = 0; j < turned.length; j++) {
          turned[j] += times * window[j];
        }
      }
      for (int i = 0; i < turned.length; i++) {
        float component = example.question()[i];
        for (int j = 0; j < turned.length; j++) {
          gradient[i][j] += component * turned[j];
        }
      }
    }

    void add(Sum other) {
      loss += other.loss;
      for (int i = 0; i < gradient.length; i++) {
        for (int j = 0; j < gradient.length; j++) {
          gradient[i][j] += other.gradient[i][j];
        }
      }
    }

    private static float[] shifted(float[] question, float[][] shift) {
      float[] shifted = question.clone();
      for (int i = 0; i < shift.length; i++) {
        for (int j = 0; j < shifted.length; j++) {
          shifted[j] += question[i] * shift[i][j];
        }
      }
      return shifted;
    }
  }
}
