package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.LedIn;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.PassageSentences;
import changce.policy.PolicyLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How near the sentences of passages are to a question in meaning. */
final class SentenceLikeness {

  /** Those that answers were chosen from lately: about 5 MB. */
  private static final int PASSAGES = 1_000;

  /** Of passages that a node of an older version stored, without their sentences' vectors. */
  private static final int SENTENCES = 500;

  private final RecentSentences sentences;
  private final RecentVectors withoutVectors;

  SentenceLikeness(PolicyLibrary library, TextEmbedding embedding) {
    this.sentences = new RecentSentences(library, PASSAGES);
    this.withoutVectors = new RecentVectors(embedding, SENTENCES);
  }

  /**
   * @param asked the question as a vector of length 1
   * @param sentences with the passages that say them; a list may have some of its items only
   * @return cosine, -1 to 1
   */
  Map<LedIn, Double> of(float[] asked, Map<Passage, List<LedIn>> sentences) {
    Map<PassageId, PassageSentences> known = this.sentences.of(sentences.keySet());
    Map<LedIn, Double> likeness = new HashMap<>();
    sentences.forEach(
        (passage, said) -> {
          PassageSentences own = Objects.requireNonNull(known.get(passage.id()));
          for (LedIn sentence : said) {
            likeness.put(
                sentence,
                own.likeness(sentence, asked)
                    .orElseGet(() -> cosine(asked, withoutVectors.of(sentence.meant()))));
          }
        });
    return likeness;
  }

  private static double cosine(float[] asked, float[] said) {
    double cosine = 0;
    for (int i = 0; i < asked.length; i++) {
      cosine += asked[i] * said[i];
    }
    return cosine;
  }
}
