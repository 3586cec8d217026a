package changce.policy;

import changce.embedding.BuiltVectors;
import changce.embedding.TextEmbedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The vectors of clauses: of the windows that are searched, and of the sentences that answers are
 * chosen from. Each text is embedded once: what was ever stored is looked up by its hash, and what
 * is computed is kept batch by batch, so that a kill loses one batch at most.
 */
class WindowVectors {

  private static final int BATCH = 64;

  private final PassageVectors vectors;
  private final StoredSentences sentences;
  private final ComputedWindows computed;
  private final BuiltVectors built;
  private final TextEmbedding embedding;
  private final StoreModel model;

  WindowVectors(
      PassageVectors vectors,
      StoredSentences sentences,
      ComputedWindows computed,
      BuiltVectors built,
      TextEmbedding embedding,
      StoreModel model) {
    this.vectors = vectors;
    this.sentences = sentences;
    this.computed = computed;
    this.built = built;
    this.embedding = embedding;
    this.model = model;
  }

  /**
   * Clauses that lack vectors.
   *
   * @param ofWindows lack those of their windows
   * @param ofSentences lack those of their sentences
   */
  record Bare(List<Clause> ofWindows, List<Clause> ofSentences) {

    static Bare all(List<Clause> clauses) {
      return new Bare(clauses, clauses);
    }
  }

  /**
   * @param windows of each clause that lacked them
   * @param sentences hashes of those of each clause that lacked them
   * @param byHash every vector that the clauses need
   * @param embedded how many had to be computed
   */
  record Embedded(
      List<List<String>> windows,
      List<Set<String>> sentences,
      Map<String, float[]> byHash,
      int embedded) {

    List<PassageVectors.Window> windowRows(List<PassageId> passages) {
      List<PassageVectors.Window> rows = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        for (int number = 0; number < windows.get(i).size(); number++) {
          String hash = PolicyFile.sha256(windows.get(i).get(number));
          float[] vector = Objects.requireNonNull(byHash.get(hash));
          rows.add(new PassageVectors.Window(passages.get(i), number, hash, vector));
        }
      }
      return rows;
    }

    List<StoredSentences.Row> sentenceRows(List<PassageId> passages) {
      List<StoredSentences.Row> rows = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        for (String hash : sentences.get(i)) {
          float[] vector = Objects.requireNonNull(byHash.get(hash));
          rows.add(new StoredSentences.Row(passages.get(i), hash, vector));
        }
      }
      return rows;
    }
  }

  /**
   * @param done told after each batch how many texts it held
   */
  Embedded of(String title, Bare bare, IntConsumer done) {
    List<List<String>> windows =
        bare.ofWindows().stream().map(clause -> EmbeddingWindows.of(title, clause)).toList();
    Map<String, String> textByHash = new LinkedHashMap<>();
    windows.forEach(each -> each.forEach(text -> textByHash.put(PolicyFile.sha256(text), text)));
    Map<String, float[]> known = new HashMap<>(vectors.byHash(textByHash.keySet()));
    Map<String, String> sentenceByHash = new LinkedHashMap<>();
    List<Set<String>> ofClauses =
        bare.ofSentences().stream().map(clause -> hashed(clause, sentenceByHash)).toList();
    known.putAll(sentences.byHash(sentenceByHash.keySet()));
    textByHash.putAll(sentenceByHash);
    known.putAll(computed.byHash(textByHash.keySet()));
    textByHash.keySet().removeAll(known.keySet());
    known.putAll(built.byHash(textByHash.keySet()));
    textByHash.keySet().removeAll(known.keySet());
    List<String> hashes = List.copyOf(textByHash.keySet());
    for (int start = 0; start < hashes.size(); start += BATCH) {
      List<String> batch = hashes.subList(start, Math.min(start + BATCH, hashes.size()));
      known.putAll(compute(batch, textByHash));
      done.accept(batch.size());
    }
    return new Embedded(windows, ofClauses, known, hashes.size());
  }

  private static Set<String> hashed(Clause clause, Map<String, String> textByHash) {
    Set<String> hashes = new LinkedHashSet<>();
    LedIn.of(clause.headings(), clause.text()).stream()
        .flatMap(LedIn::embedded)
        .map(LedIn::meant)
        .forEach(
            text -> {
              String hash = PolicyFile.sha256(text);
              hashes.add(hash);
              textByHash.put(hash, text);
            });
    return hashes;
  }

  /**
   * Comes first in a transaction that stores.
   *
   * @throws RefusedChange when the library's vectors are of another model by now
   */
  void hold() {
    model.hold();
  }

  /** With new passages. */
  void store(Embedded embedded, List<PassageId> passages) {
    store(embedded, passages, passages);
  }

  /**
   * @param lackingWindows in the order of the clauses for which the vectors were made
   * @param lackingSentences in the order of those
   */
  void store(Embedded embedded, List<PassageId> lackingWindows, List<PassageId> lackingSentences) {
    hold();
    vectors.store(embedded.windowRows(lackingWindows));
    sentences.store(embedded.sentenceRows(lackingSentences));
    computed.forget(embedded.byHash.keySet());
  }

  private Map<String, float[]> compute(List<String> hashes, Map<String, String> textByHash) {
    List<String> texts =
        hashes.stream().map(hash -> Objects.requireNonNull(textByHash.get(hash))).toList();
    List<float[]> found = embedding.embedAll(texts);
    Map<String, float[]> byHash = new LinkedHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      byHash.put(hashes.get(i), found.get(i));
    }
    computed.keep(byHash);
    built.keep(byHash);
    return byHash;
  }
}
