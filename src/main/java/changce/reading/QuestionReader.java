package changce.reading;

import changce.reading.LinearClassifier.Example;
import de.bwaldvogel.liblinear.Feature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whose matter a question is, and whether it says what it is about, by its meaning and by the
 * characters that it is written with. Either alone knows fewer unseen lines than both.
 */
public final class QuestionReader {

  private static final Logger LOG = LoggerFactory.getLogger(QuestionReader.class);

  /** Of a question that comes while the examples are still being learned. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final double COST = 6;

  /** Of the meaning, beside the characters. */
  private static final double MEANING = 2.5;

  private final ExampleVectors vectors;
  private volatile Future<Learned> learned;

  /**
   * @param middle of all examples' vectors
   */
  private record Learned(
      LinearClassifier<Matter> matters, LinearClassifier<Naming> namings, float[] middle) {

    Reading reading(Feature[] seen) {
      double unnamed = namings.probabilities(seen).getOrDefault(Naming.UNNAMED, 0.0);
      return new Reading(matters.probabilities(seen), unnamed);
    }
  }

  /**
   * @param tellsMatter not for those that only teach how short a matter may be named: so many of
   *     ours would make others' rarer than they are
   */
  private record Line(String said, Matter is, boolean tellsMatter, Naming naming) {}

  private QuestionReader(ExampleVectors vectors, Future<Learned> learned) {
    this.vectors = vectors;
    this.learned = learned;
  }

  /**
   * Begins to learn; the first question waits for it.
   *
   * @param folder of the examples
   * @param atOnce whether it returns only when all is learned
   * @throws IllegalStateException when an example cannot be read
   */
  static QuestionReader learned(Path folder, ExampleVectors vectors, boolean atOnce) {
    List<Line> lines = lines(new Examples(folder, Map.of()));
    FutureTask<Learned> learning = new FutureTask<>(() -> learned(lines, vectors));
    if (atOnce) {
      learning.run();
    } else {
      Thread thread = new Thread(learning, "reading");
      thread.setDaemon(true);
      thread.start();
    }
    return new QuestionReader(vectors, learning);
  }

  /** Blocks until all is learned; until then what was learned before is gone by. */
  void learn(Examples examples) {
    learned = CompletableFuture.completedFuture(learned(lines(examples), vectors));
  }

  private static List<Line> lines(Examples examples) {
    Set<String> unnamed = Set.copyOf(examples.unnamed());
    Set<String> named = Set.copyOf(examples.named());
    return Arrays.stream(Matter.values())
        .flatMap(
            matter ->
                examples.of(matter).stream()
                    .map(
                        said ->
                            new Line(
                                said,
                                matter,
                                !named.contains(said),
                                unnamed.contains(said) ? Naming.UNNAMED : Naming.NAMED)))
        .toList();
  }

  /**
   * @param vector what the question means; empty when that is not to be had: the characters decide
   */
  public Reading read(String question, float[] vector) {
    return known()
        .map(known -> known.reading(features(question, vector, known.middle).all()))
        .orElse(Reading.OURS);
  }

  /** Empty while it takes long to learn: an endpoint for embeddings may hang. */
  private Optional<Learned> known() {
    try {
      return Optional.of(learned.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the examples were being learned", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The examples cannot be learned", e.getCause());
    }
  }

  private static Learned learned(List<Line> lines, ExampleVectors made) {
    List<float[]> vectors = vectors(lines, made);
    float[] middle = middle(vectors);
    List<Example<Matter>> matters = new ArrayList<>();
    List<Example<Naming>> namings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      float[] vector = vectors.isEmpty() ? new float[0] : vectors.get(i);
      Feature[] seen = features(lines.get(i).said(), vector, middle).all();
      if (lines.get(i).tellsMatter()) {
        matters.add(new Example<>(seen, lines.get(i).is()));
      }
      namings.add(new Example<>(seen, lines.get(i).naming()));
    }
    return new Learned(
        LinearClassifier.learned(Matter.class, matters, COST),
        LinearClassifier.learned(Naming.class, namings, COST),
        middle);
  }

  /** An endpoint that is down at the start costs the meaning, not the service. */
  private static List<float[]> vectors(List<Line> lines, ExampleVectors made) {
    try {
      return made.of(lines.stream().map(Line::said).toList());
    } catch (RuntimeException e) {
      LOG.warn("例句的向量没有取到，只按字面判断问题的种类：{}", e.getMessage());
      return List.of();
    }
  }

  private static Features features(String text, float[] vector, float[] middle) {
    Features features = new Features().runsOf(text);
    return vector.length == middle.length && vector.length > 0
        ? features.vector(apart(vector, middle), MEANING)
        : features;
  }

  /** All questions are alike to the embedding: only what sets one apart tells. */
  private static float[] apart(float[] vector, float[] middle) {
    float[] apart = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      apart[i] = vector[i] - middle[i];
    }
    return apart;
  }

  private static float[] middle(List<float[]> vectors) {
    float[] middle = new float[vectors.isEmpty() ? 0 : vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += vector[i] / vectors.size();
      }
    }
    return middle;
  }
}
