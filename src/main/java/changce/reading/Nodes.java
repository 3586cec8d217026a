package changce.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbered weights, each of which is kept once however many texts have it: an object for each of
 * the 600 of a text takes 15 kB, a reference 2 kB. Weights are rounded so that many are alike.
 */
final class Nodes {

  /** Far below what sets two texts apart: a text's weights are some 0.06. */
  private static final double STEPS = 512;

  private final Map<Long, Feature> known = new HashMap<>();

  Feature[] of(Feature[] features) {
    Feature[] shared = new Feature[features.length];
    for (int i = 0; i < features.length; i++) {
      shared[i] = of(features[i].getIndex(), Math.round(features[i].getValue() * STEPS));
    }
    return shared;
  }

  private Feature of(int index, long steps) {
    return known.computeIfAbsent(
        ((long) index << Integer.SIZE) | (steps & 0xFFFF_FFFFL),
        key -> new FeatureNode(index, steps / STEPS));
  }
}
