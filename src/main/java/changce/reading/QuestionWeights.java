package changce.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learned from the examples.
 *
 * @param middle of all examples' vectors; of length 0 when they had none
 */
record QuestionWeights(
    Weights matters, Weights kinds, Weights namings, Weights screenings, float[] middle) {

  void write(DataOutputStream to) throws IOException {
    matters.write(to);
    kinds.write(to);
    namings.write(to);
    screenings.write(to);
    Weights.write(middle, to);
  }

  static QuestionWeights read(DataInputStream from) throws IOException {
    return new QuestionWeights(
        Weights.read(from),
        Weights.read(from),
        Weights.read(from),
        Weights.read(from),
        Weights.floats(from));
  }
}
