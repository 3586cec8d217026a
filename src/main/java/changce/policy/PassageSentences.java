package changce.policy;

import changce.embedding.VectorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The sentences of one passage, and what they mean. */
public final class PassageSentences {

  private final Map<LedIn, VectorCode> codes;
  private final boolean complete;

  private PassageSentences(Map<LedIn, VectorCode> codes, boolean complete) {
    this.codes = codes;
    this.complete = complete;
  }

  static PassageSentences of(Passage passage, Map<String, VectorCode> byHash) {
    Map<LedIn, VectorCode> codes = new HashMap<>();
    boolean complete = true;
    for (LedIn sentence : LedIn.of(passage).stream().flatMap(LedIn::embedded).toList()) {
      VectorCode code = byHash.get(PolicyFile.sha256(sentence.meant()));
      complete &= code != null;
      if (code != null) {
        codes.put(sentence, code);
      }
    }
    return new PassageSentences(codes, complete);
  }

  /** Whether the store has all of them: a node of an older version stores none. */
  public boolean complete() {
    return complete;
  }

  /**
   * How near a sentence of the passage is to the question: cosine. With some of its items only it
   * is as near as the nearest of them.
   *
   * @param question vector of length 1
   * @return empty when the store has no vector for it
   */
  public OptionalDouble likeness(LedIn sentence, float[] question) {
    VectorCode whole = codes.get(sentence);
    if (whole != null) {
      return OptionalDouble.of(whole.dot(question));
    }
    List<VectorCode> items =
        sentence.itemByItem().filter(codes::containsKey).map(codes::get).toList();
    return items.size() < sentence.items().size()
        ? OptionalDouble.empty()
        : items.stream().mapToDouble(item -> item.dot(question)).max();
  }
}
