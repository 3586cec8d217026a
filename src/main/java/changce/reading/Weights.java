package changce.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Model;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a linear classifier has learned.
 *
 * @param labels of the classes, in the order of their lines
 * @param lines how many: one for each class; of two classes one for both
 * @param weights of the first feature in each line, then of the second
 */
record Weights(int[] labels, int lines, float[] weights) {

  static Weights of(Model model) {
    double[] learned = model.getFeatureWeights();
    float[] weights = new float[learned.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) learned[i];
    }
    int lines = model.getNrClass() == 2 ? 1 : model.getNrClass();
    return new Weights(model.getLabels(), lines, weights);
  }

  /** For each class, in the order of the labels. */
  double[] scores(Feature[] features) {
    double[] scores = new double[labels.length];
    for (Feature feature : features) {
      int from = (feature.getIndex() - 1) * lines;
      for (int line = 0; line < lines && from + line < weights.length; line++) {
        scores[line] += weights[from + line] * feature.getValue();
      }
    }
    if (labels.length == 2) {
      // The one line gives the first one's side.
      scores[1] = -scores[0];
    }
    return scores;
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(labels.length);
    for (int label : labels) {
      to.writeInt(label);
    }
    to.writeInt(lines);
    write(weights, to);
  }

  static void write(float[] numbers, DataOutputStream to) throws IOException {
    to.writeInt(numbers.length);
    for (float number : numbers) {
      to.writeFloat(number);
    }
  }

  static Weights read(DataInputStream from) throws IOException {
    int[] labels = new int[from.readInt()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = from.readInt();
    }
    return new Weights(labels, from.readInt(), floats(from));
  }

  static float[] floats(DataInputStream from) throws IOException {
    float[] numbers = new float[from.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = from.readFloat();
    }
    return numbers;
  }
}
