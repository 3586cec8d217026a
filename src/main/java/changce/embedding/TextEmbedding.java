package changce.embedding;

import java.util.List;

/**
 * Turns text into vectors of unit length, so that the dot product of two of them is their cosine.
 *
 * <p>An in-process model reads about 510 characters and ignores the rest: callers cut longer text
 * into windows first.
 */
public interface TextEmbedding {

  /** The model's name, stored beside the vectors: vectors of two models are never compared. */
  String model();

  /** Length of every vector. */
  int dimension();

  /**
   * One vector of {@link #dimension()} floats.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  float[] embed(String text);

  /** One vector per text, in the same order; uses all cores. */
  List<float[]> embedAll(List<String> texts);
}
