package changce.retrieval;

import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.PassageSentences;
import changce.policy.PolicyLibrary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences of the passages that answers were chosen from lately; those of others are read. */
final class RecentSentences {

  private static final int FEW = 32;

  private final PolicyLibrary library;
  private final Map<PassageId, PassageSentences> recent;

  /**
   * @param most passages
   */
  RecentSentences(PolicyLibrary library, int most) {
    this.library = library;
    recent =
        new LinkedHashMap<>(FEW, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<PassageId, PassageSentences> eldest) {
            return size() > most;
          }
        };
  }

  /** A passage never changes, so that what was read stays true. */
  Map<PassageId, PassageSentences> of(Collection<Passage> passages) {
    Map<PassageId, PassageSentences> found = new HashMap<>();
    List<Passage> others = new ArrayList<>();
    synchronized (recent) {
      for (Passage passage : passages) {
        PassageSentences known = recent.get(passage.id());
        if (known == null) {
          others.add(passage);
        } else {
          found.put(passage.id(), known);
        }
      }
    }
    if (!others.isEmpty()) {
      Map<PassageId, PassageSentences> read = library.sentences(others);
      found.putAll(read);
      keep(read);
    }
    return found;
  }

  /** What the store lacks it may have the next time. */
  private void keep(Map<PassageId, PassageSentences> read) {
    synchronized (recent) {
      read.forEach(
          (passage, sentences) -> {
            if (sentences.complete()) {
              recent.put(passage, sentences);
            }
          });
    }
  }
}
