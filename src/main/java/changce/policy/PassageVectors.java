package changce.policy;

import changce.embedding.VectorCode;
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

  /** The windows of each of the passages, in their order. */
  Map<PassageId, List<VectorCode>> windowsOf(Collection<PassageId> passages);

  /** How many windows there are, old editions' too. */
  int count();

  /** Whether {@link #nearest} works: H2 has no index of vectors. */
  boolean hasIndex();

  /** The passages that apply, by the database's own index. */
  Nearest nearest(Meaning meaning, Applying applying, int limit);

  /** How near each of the passages is. */
  List<NearPassage> nearnessOf(Collection<PassageId> passages, Meaning meaning);

  void deleteAll();

  /** Makes room for vectors of another length; only when there are none. */
  void changeDimension(int dimension);
}
