package changce.retrieval;

import changce.policy.Applying;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.PolicyLibrary;
import changce.policy.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * BM25 over the published passages, in this node's memory, made from the database and made anew
 * when any node has published.
 */
@Component
class LexicalIndex {

  private static final Logger log = LoggerFactory.getLogger(LexicalIndex.class);

  private static final String BODY = "body";
  private static final String HEADINGS = "headings";
  private static final String TITLE = "title";
  private static final String ID = "id";

  private static final float OTHER_FORM = 0.3f;
  private static final float IN_HEADINGS = 0.6f;
  private static final float IN_TITLE = 0.3f;

  private final PolicyLibrary library;
  private final Analyzer analyzer = new PolicyAnalyzer();
  private volatile Built built;
  private volatile long current = System.nanoTime();

  LexicalIndex(PolicyLibrary library) {
    this.library = library;
    this.built = build();
  }

  /**
   * @param passages every published passage, to weigh before the few that are used are read back
   */
  private record Built(
      long version,
      IndexReader reader,
      IndexSearcher searcher,
      Map<PassageId, IndexedPassage> passages,
      Map<String, List<Passage>> byPolicy,
      OwnTimes ownTimes) {}

  /** A passage with all that can be matched in it, made comparable once. */
  record IndexedPassage(Passage passage, String readable, String heading, Gist gist) {

    static IndexedPassage of(Passage passage) {
      return new IndexedPassage(
          passage,
          QuestionWords.readable(
              String.join("\n", title(passage), passage.headingPath(), passage.text())),
          QuestionWords.readable(passage.headings().get(passage.headings().size() - 1)),
          Gist.of(QuestionWords.readable(passage.headingPath() + passage.text())));
    }

    /** What one policy of a region says in the words of another is worth one place, not two. */
    boolean repeats(IndexedPassage other) {
      return gist.sameAs(other.gist)
          && !passage.policy().slug().equals(other.passage.policy().slug())
          && passage.policy().region().equals(other.passage.policy().region());
    }
  }

  /** Empty for a passage that was published after this index was made. */
  Optional<IndexedPassage> passage(PassageId id) {
    return Optional.ofNullable(built.passages.get(id));
  }

  /** Those of the policy's published edition. */
  List<Passage> passagesOf(String slug) {
    return built.byPolicy.getOrDefault(slug, List.of());
  }

  /** Of the published edition; empty when that has no such clause. */
  Optional<Passage> of(ClauseLines.Clause clause) {
    return passagesOf(clause.policy()).stream().filter(passage -> clause.is(passage)).findFirst();
  }

  /** All policies with their passages. */
  Collection<List<Passage>> all() {
    return built.byPolicy.values();
  }

  /** Known to have held on a past day, or ended nobody knows when, but later than that. */
  boolean held(Policy policy, LocalDate day) {
    return policy.heldOn(day)
        || built.ownTimes.of(policy).filter(term -> term.holds(day)).isPresent();
  }

  /** Of the library that this index was made from. */
  long version() {
    return built.version;
  }

  /** Half the two seconds within which a publication on another node must be found here. */
  @Scheduled(fixedDelay = 1000)
  void refresh() {
    if (library.version() != built.version) {
      built = build();
    }
    current = System.nanoTime();
  }

  /** For how long it has not been known to hold what is published. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - current);
  }

  /**
   * BM25 scores of the best passages that apply, best first.
   *
   * @param otherForms what else people call the question's subjects
   */
  Map<PassageId, Double> search(String question, String otherForms, Applying applying, int limit) {
    try {
      Map<PassageId, Double> scores = new LinkedHashMap<>();
      IndexSearcher searcher = built.searcher;
      TopDocs best = searcher.search(query(question, otherForms), new BestInForce(applying, limit));
      for (ScoreDoc found : best.scoreDocs) {
        String id = searcher.storedFields().document(found.doc).get(ID);
        scores.put(new PassageId(UUID.fromString(id)), (double) found.score);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  QuestionWords words(String question) {
    IndexReader reader = built.reader;
    return QuestionWords.of(question, word -> rarity(reader, word));
  }

  private static double rarity(IndexReader reader, String word) {
    try {
      int holding = reader.docFreq(new Term(BODY, word));
      return Math.log(1 + (reader.numDocs() + 0.5) / (holding + 0.5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Any word may match, and nothing in a question is query syntax. Lucene's own query builder would
   * join a pair with its first character as synonyms and lose the pair's rarity.
   */
  private Query query(String question, String otherForms) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Set<String> words = analysed(question);
    words.forEach(word -> add(query, word, 1.0f));
    Set<String> others = analysed(otherForms);
    others.removeAll(words);
    others.forEach(word -> add(query, word, OTHER_FORM));
    return query.build();
  }

  private static void add(BooleanQuery.Builder query, String word, float boost) {
    query.add(term(BODY, word, boost), Occur.SHOULD);
    query.add(term(HEADINGS, word, boost * IN_HEADINGS), Occur.SHOULD);
    query.add(term(TITLE, word, boost * IN_TITLE), Occur.SHOULD);
  }

  private static Query term(String field, String word, float boost) {
    Query term = new TermQuery(new Term(field, word));
    return boost == 1 ? term : new BoostQuery(term, boost);
  }

  /**
   * Lone characters say little and cost as much as pairs: they count only where there is nothing
   * else.
   */
  private Set<String> analysed(String question) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(BODY, question)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    boolean pairs = words.stream().anyMatch(found -> found.length() > 1);
    words.removeIf(found -> pairs && found.length() == 1);
    return words;
  }

  private Built build() {
    long version = library.version();
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      Map<PassageId, IndexedPassage> passages = new HashMap<>();
      Map<String, List<Passage>> byPolicy = new HashMap<>();
      List<Passage> published = library.published();
      OwnTimes ownTimes = new OwnTimes(published.stream().map(Passage::policy).distinct().toList());
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Passage passage : published) {
          writer.addDocument(document(passage, ownTimes));
          passages.put(passage.id(), IndexedPassage.of(passage));
          byPolicy.computeIfAbsent(passage.policy().slug(), slug -> new ArrayList<>()).add(passage);
        }
      }
      // The reader before is left to the garbage collector: a search may still be using it.
      DirectoryReader reader = DirectoryReader.open(directory);
      log.info("Lexical index: {} passages at library version {}", reader.numDocs(), version);
      IndexSearcher searcher = new IndexSearcher(reader);
      // A cache for filters that come again; questions do not.
      searcher.setQueryCache(null);
      return new Built(version, reader, searcher, passages, byPolicy, ownTimes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Passage passage, OwnTimes ownTimes) {
    Document document = new Document();
    document.add(new StoredField(ID, passage.id().value().toString()));
    document.add(new TextField(BODY, QuestionWords.readable(passage.text()), Field.Store.NO));
    document.add(
        new TextField(HEADINGS, QuestionWords.readable(passage.headingPath()), Field.Store.NO));
    document.add(new TextField(TITLE, QuestionWords.readable(title(passage)), Field.Store.NO));
    term(passage.policy(), ownTimes).forEach(document::add);
    document.add(
        new SortedDocValuesField(BestInForce.REGION, new BytesRef(passage.policy().region())));
    return document;
  }

  private static List<Field> term(Policy policy, OwnTimes ownTimes) {
    Validity validity = policy.validity();
    Optional<OwnTimes.Term> own = ownTimes.of(policy);
    boolean never = validity.status() == Validity.Status.ENDED && validity.to() == null;
    long from = never ? Long.MAX_VALUE : day(validity.from(), Long.MIN_VALUE);
    long to = day(validity.to(), Long.MAX_VALUE);
    return List.of(
        new NumericDocValuesField(
            BestInForce.FROM, own.map(term -> term.from().toEpochDay()).orElse(from)),
        new NumericDocValuesField(
            BestInForce.TO, own.map(term -> term.to().toEpochDay()).orElse(to)));
  }

  private static long day(@Nullable LocalDate date, long unlimited) {
    return date == null ? unlimited : date.toEpochDay();
  }

  private static String title(Passage passage) {
    String number = passage.policy().number();
    return number == null ? passage.policy().title() : passage.policy().title() + " " + number;
  }
}
