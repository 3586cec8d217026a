package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.Applying;
import changce.policy.LedIn;
import changce.policy.Meaning;
import changce.policy.NearPassage;
import changce.policy.Nearest;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import changce.retrieval.LexicalIndex.IndexedPassage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Hybrid search over the passages that are in force on a day. */
@Component
public class PassageSearch implements DisposableBean {

  /** Of each leg. */
  private static final int CANDIDATES = 60;

  private static final int QUESTIONS = 32;

  private final PolicyLibrary library;
  private final RecentVectors vectors;
  private final SentenceLikeness likeness;
  private final LexicalIndex lexicalIndex;
  private final Glossary glossary;
  private final Regions regions;
  private final WordingShift wording;
  private final KnownQuestions known;
  private final SignalWeights ranking;
  private final Reranker reranker;
  private final LexicalLeg byWords;

  PassageSearch(
      PolicyLibrary library,
      TextEmbedding embedding,
      LexicalIndex lexicalIndex,
      Glossary glossary,
      Regions regions,
      WordingShift wording,
      KnownQuestions known,
      SignalWeights ranking,
      Reranker reranker) {
    this.library = library;
    this.vectors = new RecentVectors(embedding, QUESTIONS);
    this.likeness = new SentenceLikeness(library, embedding);
    this.lexicalIndex = lexicalIndex;
    this.glossary = glossary;
    this.regions = regions;
    this.wording = wording;
    this.known = known;
    this.ranking = ranking;
    this.reranker = reranker;
    this.byWords = new LexicalLeg(library, lexicalIndex, glossary, CANDIDATES);
  }

  /**
   * The best passages for the question, best first; none when nothing in the library may answer it.
   *
   * <p>The two legs run side by side, and each says which version of the library it searched. When
   * the database has another one, what was found is checked there once more: a stale index can cost
   * a hit, but never let an ended policy through.
   */
  public List<Hit> search(String question, LocalDate day, int limit) {
    return search(question, question, day, limit);
  }

  /**
   * As {@link #search} for a question that goes on.
   *
   * @param question with what was spoken of in front of it
   * @param own the question by itself: what is asked of the matter
   */
  public List<Hit> search(String question, String own, LocalDate day, int limit) {
    return search(question, own, day, policy -> policy.validity().inForceOn(day), limit);
  }

  /**
   * As {@link #search}, for a day that is past: what is not known to have held then is left out.
   */
  public List<Hit> searchPast(String question, LocalDate day, int limit) {
    return search(question, question, day, policy -> lexicalIndex.held(policy, day), limit);
  }

  private List<Hit> search(
      String question, String own, LocalDate day, Predicate<Policy> held, int limit) {
    String readable = QuestionWords.readable(question);
    if (readable.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    // Of either leg the best that may answer: filtered afterwards, other districts' would fill it.
    Applying applying = new Applying(day, regions.answeringFor(regions.namedIn(readable)));
    // The embedding takes by far the longest: it stays on this thread, without a hand-over.
    Future<LexicalLeg.Result> leg = byWords.begin(readable, applying);
    Meaning meaning = wording.of(vectors.of(readable));
    Nearest dense = library.nearest(meaning, applying, CANDIDATES);
    LexicalLeg.Result lexical = LexicalLeg.joined(leg);
    float[] between = between(meaning.asked(), vector(own));
    Map<PassageId, Double> asked = asked(between);
    Set<PassageId> elsewhere = new LinkedHashSet<>(lexical.scores().keySet());
    elsewhere.addAll(Found.nearlyAsked(asked));
    List<NearPassage> others = library.nearnessOf(notAmong(dense.passages(), elsewhere), meaning);
    Found found =
        Found.of(lexical.scores(), dense.passages(), others, asked, known.unanswered(between));
    List<IndexedPassage> candidates = mayAnswer(found, applying, held);
    List<Hit> best =
        new HitRanking(candidates, found, lexical.holdings(), ranking)
            .best(Math.max(limit, reranker.looksAt()));
    boolean current = lexical.version() == dense.version() && lexical.version() == lexical.now();
    List<Hit> inForce = current ? best : inForce(best, day);
    return reranker.ranked(question, inForce).stream().limit(limit).toList();
  }

  /** Of the matter and of what is asked of it alike. */
  private static float[] between(float[] whole, float[] own) {
    float[] between = new float[whole.length];
    double length = 0;
    for (int i = 0; i < whole.length; i++) {
      between[i] = whole[i] + own[i];
      length += between[i] * between[i];
    }
    for (int i = 0; i < whole.length; i++) {
      between[i] /= (float) Math.sqrt(length);
    }
    return between;
  }

  private Map<PassageId, Double> asked(float[] question) {
    Map<PassageId, Double> asked = new HashMap<>();
    known
        .answered()
        .nearest(question)
        .forEach(
            (clause, near) ->
                lexicalIndex.of(clause).ifPresent(passage -> asked.put(passage.id(), near)));
    return asked;
  }

  /**
   * How near the nearest question is that a clause is known to answer: cosine; -1 when none is
   * known.
   *
   * @param question what it means, as a vector of length 1
   */
  public double nearAsked(float[] question) {
    return known.answered(question);
  }

  /**
   * Of each passage that questions are known of, in force or not, how near the nearest one is:
   * cosine, -1 to 1.
   */
  public Map<Passage, Double> asked(String question) {
    Map<Passage, Double> asked = new HashMap<>();
    known
        .answered()
        .nearest(vector(question))
        .forEach(
            (clause, near) ->
                lexicalIndex.of(clause).ifPresent(passage -> asked.put(passage, near)));
    return asked;
  }

  /** The model that the vectors are of. */
  public String model() {
    return vectors.model();
  }

  /** What the question means, as a vector of length 1. */
  public float[] vector(String question) {
    return vectors.of(QuestionWords.readable(question));
  }

  /**
   * How near sentences are to the question in meaning: cosine, -1 to 1.
   *
   * @param sentences with the passages that say them; a list may have some of its items only
   */
  public Map<LedIn, Double> likeness(String question, Map<Passage, List<LedIn>> sentences) {
    return likeness.of(vector(question), sentences);
  }

  /** The passages of the policy's published edition. */
  public List<Passage> passagesOf(String slug) {
    return lexicalIndex.passagesOf(slug);
  }

  /** A passage of a published edition. */
  public Optional<Passage> passage(PassageId id) {
    return lexicalIndex.passage(id).map(IndexedPassage::passage);
  }

  /** The glossary's subjects that the question names. */
  public Set<String> subjectsNamedIn(String question) {
    return glossary.subjectsOf(QuestionWords.readable(question));
  }

  /** Those of the subjects that tell what the text is about: not that it asks for an amount. */
  public Set<String> mattersNamedIn(String text) {
    return glossary.mattersOf(QuestionWords.readable(text));
  }

  /** The other passages of the policy that are in force on the day, nearest in the text first. */
  public List<Passage> beside(Passage passage, LocalDate day) {
    return lexicalIndex.passagesOf(passage.policy().slug()).stream()
        .filter(other -> !other.id().equals(passage.id()))
        .filter(other -> other.policy().validity().inForceOn(day))
        .sorted(Comparator.comparingInt(other -> Math.abs(other.ordinal() - passage.ordinal())))
        .toList();
  }

  /** Of the library, as it is searched. */
  public long version() {
    return lexicalIndex.version();
  }

  /**
   * For how long the index has not been known to hold what is published: a second or two, unless
   * the database is away or the index cannot be made.
   */
  public Duration age() {
    return lexicalIndex.age();
  }

  /** Every published policy with its passages, ended ones too. */
  public Collection<List<Passage>> policies() {
    return lexicalIndex.all();
  }

  /** What the question is about, to weigh single sentences by. */
  public QuestionWords words(String question) {
    return lexicalIndex.words(question);
  }

  private static Set<PassageId> notAmong(List<NearPassage> near, Set<PassageId> passages) {
    Set<PassageId> others = new LinkedHashSet<>(passages);
    near.forEach(passage -> others.remove(passage.id()));
    return others;
  }

  private List<IndexedPassage> mayAnswer(Found found, Applying applying, Predicate<Policy> held) {
    return found.passages().stream()
        .flatMap(id -> lexicalIndex.passage(id).stream())
        .filter(indexed -> held.test(indexed.passage().policy()))
        .filter(indexed -> applying.regions().contains(indexed.passage().policy().region()))
        .toList();
  }

  private List<Hit> inForce(List<Hit> hits, LocalDate day) {
    Set<PassageId> inForce =
        library.inForce(hits.stream().map(hit -> hit.passage().id()).toList(), day);
    return hits.stream().filter(hit -> inForce.contains(hit.passage().id())).toList();
  }

  @Override
  public void destroy() {
    byWords.shutdown();
  }
}
