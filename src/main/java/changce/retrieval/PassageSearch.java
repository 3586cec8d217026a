package changce.retrieval;

import changce.embedding.TextEmbedding;
import changce.policy.NearPassage;
import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hybrid search over the passages that are in force on a day. */
@Component
public class PassageSearch {

  private static final int CANDIDATES = 40;

  private final PolicyLibrary library;
  private final TextEmbedding embedding;
  private final LexicalIndex lexicalIndex;
  private final Glossary glossary;
  private final Regions regions;

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
   */
  public List<Hit> search(String question, LocalDate day, int limit) {
    String readable = QuestionWords.readable(question);
    Map<PassageId, Double> lexical =
        lexicalIndex.search(readable, glossary.expanded(readable), CANDIDATES);
    Map<PassageId, Double> dense = dense(readable, day);
    Set<PassageId> candidates = new HashSet<>(lexical.keySet());
    candidates.addAll(dense.keySet());
    Asked asked =
        new Asked(
            new Fusion(lexical, dense),
            lexicalIndex.words(readable),
            glossary.subjectsOf(readable),
            regions.namedIn(readable));
    return library.inForce(candidates, day).values().stream()
        .filter(passage -> regions.answersFor(passage.policy().region(), asked.region))
        .map(passage -> hit(passage, asked))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit)
        .toList();
  }

  /** The question is about a place whose policies the library does not hold. */
  public boolean elsewhere(String question) {
    return regions.elsewhere(QuestionWords.readable(question));
  }

  /** What the question is about, to weigh single sentences by. */
  public QuestionWords words(String question) {
    return lexicalIndex.words(question);
  }

  private Map<PassageId, Double> dense(String question, LocalDate day) {
    Map<PassageId, Double> cosines = new HashMap<>();
    for (NearPassage near : library.nearest(embedding.embed(question), day, CANDIDATES)) {
      cosines.put(near.id(), near.cosine());
    }
    return cosines;
  }

  private record Asked(
      Fusion fusion, QuestionWords words, Set<String> subjects, Optional<String> region) {}

  private Hit hit(Passage passage, Asked asked) {
    String whole = QuestionWords.readable(whole(passage));
    double coverage = asked.words.shareIn(whole);
    List<String> missing = glossary.missing(asked.subjects, whole);
    return new Hit(
        passage,
        asked.fusion.score(passage.id(), coverage, missing.isEmpty()),
        asked.fusion.cosine(passage.id()),
        asked.fusion.lexical(passage.id()),
        coverage,
        missing);
  }

  private static String whole(Passage passage) {
    String number = passage.policy().number();
    return String.join(
        "\n",
        passage.policy().title(),
        number == null ? "" : number,
        passage.headingPath(),
        passage.text());
  }
}
