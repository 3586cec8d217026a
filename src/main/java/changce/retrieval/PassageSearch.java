package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.NearPassage;
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
  private final TextEmbedding embedding;
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
    this.embedding = embedding;
    this.lexicalIndex = lexicalIndex;
    this.glossary = glossary;
    this.regions = regions;
  }

  /**
   * The best passages for the question, best first; none when nothing in the library may answer it.
   *
   * <p>The two legs run side by side. What they find is weighed in memory, and what is given back
   * is read from the database under its validity condition: a stale index can cost a hit, but never
   * let an ended policy through.
   */
  public List<Hit> search(String question, LocalDate day, int limit) {
    String readable = QuestionWords.readable(question);
    Future<Map<PassageId, Double>> dense = legs.submit(() -> dense(readable, day));
    Map<PassageId, Double> lexical =
        lexicalIndex.search(readable, glossary.expanded(readable), CANDIDATES);
    QuestionWords words = lexicalIndex.words(readable);
    Asked asked =
        new Asked(
            new Fusion(lexical, joined(dense)),
            words,
            glossary.subjectsOf(readable),
            regions.namedIn(readable),
            day);
    return inForce(best(asked, limit), day);
  }

  /** The question is about a place whose policies the library does not hold. */
  public boolean elsewhere(String question) {
    return regions.elsewhere(QuestionWords.readable(question));
  }

  /** What the question is about, to weigh single sentences by. */
  public QuestionWords words(String question) {
    return lexicalIndex.words(question);
  }

  private record Asked(
      Fusion fusion,
      QuestionWords words,
      Set<String> subjects,
      Optional<String> region,
      LocalDate day) {}

  private Map<PassageId, Double> dense(String question, LocalDate day) {
    Map<PassageId, Double> cosines = new HashMap<>();
    for (NearPassage near : library.nearest(embedding.embed(question), day, CANDIDATES)) {
      cosines.put(near.id(), near.cosine());
    }
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
      throw new IllegalStateException("The dense leg failed", e.getCause());
    }
  }

  private static Thread daemon(Runnable leg) {
    Thread thread = new Thread(leg, "dense-leg");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() {
    legs.shutdownNow();
  }
}
