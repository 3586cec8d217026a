package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.Nearest;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import changce.retrieval.LexicalIndex.IndexedPassage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Hybrid search over the passages that are in force on a day. */
@Component
public class PassageSearch implements DisposableBean {

  private static final int CANDIDATES = 40;

  private final PolicyLibrary library;
  private final RecentVectors vectors;
  private final LexicalIndex lexicalIndex;
  private final Glossary glossary;
  private final Regions regions;
  private final ExecutorService legs = Executors.newCachedThreadPool(PassageSearch::daemon);

  PassageSearch(
      PolicyLibrary library,
      TextEmbedding embedding,
      LexicalIndex lexicalIndex,
      Glossary glossary,
      Regions regions) {
    this.library = library;
    this.vectors = new RecentVectors(embedding);
    this.lexicalIndex = lexicalIndex;
    this.glossary = glossary;
    this.regions = regions;
  }

  /**
   * The best passages for the question, best first; none when nothing in the library may answer it.
   *
   * <p>The two legs run side by side, and each says which version of the library it searched. When
   * the database has another one, what was found is checked there once more: a stale index can cost
   * a hit, but never let an ended policy through.
   */
  public List<Hit> search(String question, LocalDate day, int limit) {
    String readable = QuestionWords.readable(question);
    // The embedding takes by far the longest: it stays on this thread, without a hand-over.
    Future<LexicalLeg> leg = legs.submit(() -> lexical(readable));
    Nearest dense = library.nearest(vectors.of(readable), day, CANDIDATES);
    LexicalLeg lexical = joined(leg);
    Asked asked =
        new Asked(
            new Fusion(lexical.scores, cosines(dense)),
            lexical.words,
            lexical.subjects,
            regions.namedIn(readable),
            day);
    List<Hit> best = best(asked, limit);
    boolean current = lexical.version == dense.version() && lexical.version == lexical.now;
    return current ? best : inForce(best, day);
  }

  /** What the question means, as a vector of length 1. */
  public float[] vector(String question) {
    return vectors.of(QuestionWords.readable(question));
  }

  /** The passages of the policy's published edition. */
  public List<Passage> passagesOf(String slug) {
    return lexicalIndex.passagesOf(slug);
  }

  /** The question is about a place whose policies the library does not hold. */
  public boolean elsewhere(String question) {
    return regions.elsewhere(QuestionWords.readable(question));
  }

  /** All places that the text names, ours by their official names. */
  public Set<String> placesNamedIn(String text) {
    return regions.allNamedIn(text);
  }

  /** Policies of the region are for the whole city, not for one district. */
  public boolean wholeCity(String region) {
    return regions.wholeCity(region);
  }

  /** The glossary's subjects that the question names. */
  public Set<String> subjectsNamedIn(String question) {
    return glossary.subjectsOf(QuestionWords.readable(question));
  }

  /** The other passages of the policy that are in force on the day, nearest in the text first. */
  public List<Passage> beside(Passage passage, LocalDate day) {
    return lexicalIndex.passagesOf(passage.policy().slug()).stream()
        .filter(other -> !other.id().equals(passage.id()))
        .filter(other -> other.policy().validity().inForceOn(day))
        .sorted(Comparator.comparingInt(other -> Math.abs(other.ordinal() - passage.ordinal())))
        .toList();
  }

  /** What the question is about, to weigh single sentences by. */
  public QuestionWords words(String question) {
    return lexicalIndex.words(question);
  }

  /**
   * @param version of the index that was searched
   * @param now version in the database, read while the other leg was embedding
   */
  private record LexicalLeg(
      Map<PassageId, Double> scores,
      QuestionWords words,
      Set<String> subjects,
      long version,
      long now) {}

  private record Asked(
      Fusion fusion,
      QuestionWords words,
      Set<String> subjects,
      Optional<String> region,
      LocalDate day) {}

  private LexicalLeg lexical(String question) {
    return new LexicalLeg(
        lexicalIndex.search(question, glossary.expanded(question), CANDIDATES),
        lexicalIndex.words(question),
        glossary.subjectsOf(question),
        lexicalIndex.version(),
        library.version());
  }

  private static Map<PassageId, Double> cosines(Nearest nearest) {
    Map<PassageId, Double> cosines = new HashMap<>();
    nearest.passages().forEach(near -> cosines.put(near.id(), near.cosine()));
    return cosines;
  }

  private List<Hit> best(Asked asked, int limit) {
    return asked.fusion.candidates().stream()
        .flatMap(id -> lexicalIndex.passage(id).stream())
        .filter(indexed -> mayAnswer(indexed.passage(), asked))
        .map(indexed -> hit(indexed, asked))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  private boolean mayAnswer(Passage passage, Asked asked) {
    return passage.policy().validity().inForceOn(asked.day)
        && regions.answersFor(passage.policy().region(), asked.region);
  }

  private Hit hit(IndexedPassage indexed, Asked asked) {
    PassageId id = indexed.passage().id();
    double coverage = asked.words.shareOf(indexed.readable());
    List<String> missing = glossary.missing(asked.subjects, indexed.readable());
    return new Hit(
        indexed.passage(),
        asked.fusion.score(id, coverage, missing.isEmpty()),
        asked.fusion.cosine(id),
        asked.fusion.lexical(id),
        coverage,
        missing);
  }

  private List<Hit> inForce(List<Hit> hits, LocalDate day) {
    Set<PassageId> inForce =
        library.inForce(hits.stream().map(hit -> hit.passage().id()).toList(), day);
    return hits.stream().filter(hit -> inForce.contains(hit.passage().id())).toList();
  }

  private static <T> T joined(Future<T> leg) {
    try {
      return leg.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The lexical leg failed", e.getCause());
    }
  }

  private static Thread daemon(Runnable leg) {
    Thread thread = new Thread(leg, "lexical-leg");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() {
    legs.shutdownNow();
  }
}
