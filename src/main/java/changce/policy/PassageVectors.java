package changce.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The vectors of passages: the one part of the store that differs between H2 and PostgreSQL. */
interface PassageVectors {

  /**
   * @param hash of the text that was embedded
   */
  record Window(PassageId passage, int number, String hash, float[] vector) {}

  void store(List<Window> windows);

  /** Vectors already computed for texts with these hashes, so that nothing is embedded twice. */
  Map<String, float[]> byHash(Collection<String> hashes);

  /** The passages in force on the day whose windows are nearest to the question, nearest first. */
  List<NearPassage> nearest(float[] question, LocalDate day, int limit);

  void deleteAll();

  /** Makes room for vectors of another length; only when there are none. */
  void changeDimension(int dimension);
}
