package changce.retrieval;

import changce.embedding.VectorBlocks;
import changce.embedding.VectorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors of lines, each line of a group: how near the nearest line of each group is.
 *
 * @param <G> what the lines belong to
 */
final class GroupedVectors<G> {

  private final List<G> groups = new ArrayList<>();
  private final int[] groupOf;
  private final VectorBlocks vectors;

  /**
   * @param groups of each line
   * @param vectors of each line, of one dimension and of length 1
   */
  GroupedVectors(List<G> groups, List<float[]> vectors) {
    this.vectors = new VectorBlocks(vectors.stream().map(VectorCode::of).toList());
    groupOf = new int[groups.size()];
    Map<G, Integer> numbers = new HashMap<>();
    for (int line = 0; line < groupOf.length; line++) {
      G group = groups.get(line);
      groupOf[line] =
          numbers.computeIfAbsent(
              group,
              added -> {
                this.groups.add(added);
                return numbers.size();
              });
    }
  }

  static <G> GroupedVectors<G> none() {
    return new GroupedVectors<>(List.of(), List.of());
  }

  /**
   * Cosine of the nearest line of each group, -1 to 1.
   *
   * @param other of length 1
   * @return empty when the other one has another dimension
   */
  Map<G, Double> nearest(float[] other) {
    float[] near = vectors.products(VectorCode.of(other));
    if (near.length == 0) {
      return Map.of();
    }
    double[] best = new double[groups.size()];
    Arrays.fill(best, -1);
    for (int line = 0; line < near.length; line++) {
      best[groupOf[line]] = Math.max(best[groupOf[line]], near[line]);
    }
    Map<G, Double> nearest = new HashMap<>();
    for (int group = 0; group < best.length; group++) {
      nearest.put(groups.get(group), best[group]);
    }
    return nearest;
  }

  /** Cosine of the nearest line of all; -1 when there is none to compare. */
  double best(float[] other) {
    double best = -1;
    for (float near : vectors.products(VectorCode.of(other))) {
      best = Math.max(best, near);
    }
    return best;
  }
}
