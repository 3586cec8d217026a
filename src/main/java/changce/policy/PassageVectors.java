package changce.policy;

import changce.policy.ExactSearch.PublishedWindow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The vectors of passages: the one part of the store that differs between H2 and PostgreSQL. */
interface PassageVectors {

  String PUBLISHED_WINDOWS =
      """
      select v.passage_id, v.embedding, e.effective_from, e.effective_to, e.status, e.replaced_by
      from passage_vector v
      join passage p on p.id = v.passage_id
      join edition e on e.id = p.edition_id
      where e.state = 'published'
      order by v.passage_id, v.window_no
      """;

  /**
   * @param hash of the text that was embedded
   */
  record Window(PassageId passage, int number, String hash, float[] vector) {}

  void store(List<Window> windows);

  /** Vectors already computed for texts with these hashes, so that nothing is embedded twice. */
  Map<String, float[]> byHash(Collection<String> hashes);

  /** Every window of a published passage, those of a passage one behind the other. */
  List<PublishedWindow> publishedWindows();

  /** How many windows there are, old editions' too. */
  int count();

  /** Whether {@link #nearest} works: H2 has no index of vectors. */
  boolean hasIndex();

  /** The passages in force on the day, by the database's own index. */
  Nearest nearest(float[] question, LocalDate day, int limit);

  void deleteAll();

  /** Makes room for vectors of another length; only when there are none. */
  void changeDimension(int dimension);
}
