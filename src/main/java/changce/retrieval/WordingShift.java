package changce.retrieval;

import changce.policy.Meaning;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Turns a question's vector from how people ask to how clauses word the same.
 *
 * <p>One linear step, learned on public questions for one embedding model ({@code bin/bench learn},
 * docs/adr/0017); for any other model it changes nothing.
 */
final class WordingShift {

  static final WordingShift NONE = new WordingShift(new float[0][]);

  private final float[][] rows;

  /**
   * @param rows what one of each component of a question adds to all components
   */
  WordingShift(float[][] rows) {
    this.rows = rows;
  }

  static WordingShift learnedFor(String model) {
    try (InputStream learned = WordingShift.class.getResourceAsStream(resource(model))) {
      return learned == null ? NONE : read(learned);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String model) {
    return "wording-shift-" + model + ".bin";
  }

  /** The dimension, then each row as its scale and a byte a component. */
  private static WordingShift read(InputStream learned) throws IOException {
    DataInputStream in = new DataInputStream(learned);
    int dimension = in.readInt();
    float[][] rows = new float[dimension][dimension];
    for (float[] row : rows) {
      float scale = in.readFloat();
      byte[] values = in.readNBytes(dimension);
      for (int i = 0; i < dimension; i++) {
        row[i] = values[i] * scale;
      }
    }
    return new WordingShift(rows);
  }

  Meaning of(float[] asked) {
    return rows.length == asked.length ? new Meaning(asked, worded(asked)) : Meaning.of(asked);
  }

  private float[] worded(float[] asked) {
    float[] worded = asked.clone();
    for (int i = 0; i < rows.length; i++) {
      float component = asked[i];
      float[] row = rows[i];
      for (int j = 0; j < worded.length; j++) {
        worded[j] += component * row[j];
      }
    }
    double length = 0;
    for (float component : worded) {
      length += component * component;
    }
    float scale = length == 0 ? 1 : (float) (1 / Math.sqrt(length));
    for (int j = 0; j < worded.length; j++) {
      worded[j] *= scale;
    }
    return worded;
  }
}
