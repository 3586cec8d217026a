package changce.bench.retrieval;

import java.util.List;

/**
 * How unlikely the right passages are among all found for a question, when likelihood grows with
 * the weighed signals. Weights cost their squares, by the spread of their signal.
 *
 * @param spread standard deviation of each signal
 */
record RankingLoss(List<Found> questions, double[] spread) implements Descent.Loss {

  private static final double COST = 1;

  /**
   * @param signals of each passage found
   * @param wanted how many are right at best
   */
  record Found(List<double[]> signals, boolean[] right, int wanted) {

    boolean holdsRight() {
      for (boolean each : right) {
        if (each) {
          return true;
        }
      }
      return false;
    }

    double[] scores(double[] weights) {
      double[] scores = new double[signals.size()];
      for (int i = 0; i < scores.length; i++) {
        for (int j = 0; j < weights.length; j++) {
          scores[i] += weights[j] * signals.get(i)[j];
        }
      }
      return scores;
    }
  }

  /** By the spread of its signal, so that no unit is cheaper than another. */
  double[] weights(double[] point) {
    double[] weights = new double[point.length];
    for (int j = 0; j < point.length; j++) {
      weights[j] = point[j] / spread[j];
    }
    return weights;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double loss = 0;
    for (int j = 0; j < point.length; j++) {
      loss += COST * point[j] * point[j];
      gradient[j] += 2 * COST * point[j];
    }
    double[] weights = weights(point);
    for (Found found : questions) {
      loss += add(found, found.scores(weights), gradient);
    }
    return loss;
  }

  private double add(Found found, double[] scores, double[] gradient) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - most);
      all += scores[i];
      right += found.right()[i] ? scores[i] : 0;
    }
    for (int i = 0; i < scores.length; i++) {
      double slope = scores[i] / all - (found.right()[i] ? scores[i] / (right + 1e-12) : 0);
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += slope * found.signals().get(i)[j] / spread[j];
      }
    }
    return -Math.log(right / all + 1e-12);
  }
}
