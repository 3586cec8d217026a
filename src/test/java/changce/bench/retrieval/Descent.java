package changce.bench.retrieval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Finds the least of a smooth function (L-BFGS with a halving step). */
final class Descent {

  private static final int REMEMBERED = 8;
  private static final int HALVINGS = 20;
  private static final double ENOUGH = 1e-4;

  private Descent() {}

  /** A function's value, and its gradient added to the given zeros. */
  interface Loss {
    double at(double[] point, double[] gradient);
  }

  private record Step(double[] moved, double[] turned, double curvature) {}

  static double[] least(Loss loss, int dimensions, int iterations) {
    double[] point = new double[dimensions];
    double[] gradient = new double[dimensions];
    double value = loss.at(point, gradient);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < iterations; i++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double length = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      boolean descended = false;
      for (int halving = 0; halving < HALVINGS && !descended; halving++, length /= 2) {
        double[] next = sum(point, direction, length);
        double[] turned = new double[dimensions];
        double lower = loss.at(next, turned);
        if (lower <= value + ENOUGH * length * slope) {
          remember(steps, sum(next, point, -1), sum(turned, gradient, -1));
          point = next;
          gradient = turned;
          value = lower;
          descended = true;
        }
      }
      if (!descended) {
        return point;
      }
    }
    return point;
  }

  private static void remember(Deque<Step> steps, double[] moved, double[] turned) {
    double curvature = dot(moved, turned);
    if (curvature > 0) {
      steps.addLast(new Step(moved, turned, curvature));
    }
    if (steps.size() > REMEMBERED) {
      steps.removeFirst();
    }
  }

  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = sum(new double[gradient.length], gradient, -1);
    Deque<Double> shares = new ArrayDeque<>();
    for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
      Step step = newest.next();
      double share = dot(step.moved, direction) / step.curvature;
      shares.push(share);
      direction = sum(direction, step.turned, -share);
    }
    if (!steps.isEmpty()) {
      Step last = steps.getLast();
      double scale = last.curvature / dot(last.turned, last.turned);
      direction = sum(new double[gradient.length], direction, scale);
    }
    for (Step step : steps) {
      double share = shares.pop() - dot(step.turned, direction) / step.curvature;
      direction = sum(direction, step.moved, share);
    }
    return direction;
  }

  private static double[] sum(double[] one, double[] other, double times) {
    double[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i] * times;
    }
    return sum;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
