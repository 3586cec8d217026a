package changce.policy;

import changce.embedding.BuiltVectors;
import changce.embedding.TextEmbedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * The vectors of clauses. Each text is embedded once: what was ever stored is looked up by its
 * hash, and what is computed is kept batch by batch, so that a kill loses one batch at most.
 */
class WindowVectors {

  private static final int BATCH = 64;

  private final PassageVectors vectors;
  private final ComputedWindows computed;
  private final BuiltVectors built;
  private final TextEmbedding embedding;

  WindowVectors(
      PassageVectors vectors,
      ComputedWindows computed,
      BuiltVectors built,
      TextEmbedding embedding) {
    this.vectors = vectors;
    this.computed = computed;
    this.built = built;
    this.embedding = embedding;
  }

  /**
   * @param byHash every vector that the clauses need
   * @param embedded how many had to be computed
   */
  record Embedded(List<List<String>> windows, Map<String, float[]> byHash, int embedded) {

    List<PassageVectors.Window> rows(List<PassageId> passages) {
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
  }

  /**
   * @param done told after each batch how many windows it held
   */
  Embedded of(String title, List<Clause> clauses, IntConsumer done) {
    List<List<String>> windows =
        clauses.stream().map(clause -> EmbeddingWindows.of(title, clause)).toList();
    Map<String, String> textByHash = new LinkedHashMap<>();
    windows.forEach(each -> each.forEach(text -> textByHash.put(PolicyFile.sha256(text), text)));
    Map<String, float[]> known = new HashMap<>(vectors.byHash(textByHash.keySet()));
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
    return new Embedded(windows, known, hashes.size());
  }

  /** Once they lie with their passages. */
  void stored(Embedded embedded) {
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
