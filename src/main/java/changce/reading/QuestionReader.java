package changce.reading;

import changce.embedding.LineVectors;
import changce.reading.LinearClassifier.Example;
import changce.writing.Digest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.bwaldvogel.liblinear.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private static final double MEANING = 1.5;

  /** By the digest of the lines; the services of one process share what was learned. */
  private static final Cache<String, QuestionWeights> IN_USE =
      Caffeine.newBuilder().weakValues().build();

  private final LineVectors vectors;
  private final BuiltWeights weights;
  private volatile Future<Learned> learned;

  /** To ask back a good question is worse than to miss one. */
  private static final double NAMED_FOR_EACH = 3;

  /** Several steps read the same question. */
  private static final int RECENT = 256;

  /**
   * @param weights are held, so that others share them
   * @param recent what was read last, with its vector
   */
  private record Learned(
      LinearClassifier<Matter> matters,
      LinearClassifier<QuestionKind> kinds,
      LinearClassifier<Naming> namings,
      LinearClassifier<Screening> screenings,
      QuestionWeights weights,
      Map<String, Reading> recent) {

    static Learned of(QuestionWeights weights) {
      return new Learned(
          new LinearClassifier<>(List.of(Matter.values()), weights.matters()),
          new LinearClassifier<>(List.of(QuestionKind.values()), weights.kinds()),
          new LinearClassifier<>(List.of(Naming.values()), weights.namings()),
          new LinearClassifier<>(List.of(Screening.values()), weights.screenings()),
          weights,
          QuestionReader.recent());
    }

    Reading reading(String question, float[] vector) {
      float[] middle = weights.middle();
      if (vector.length != middle.length) {
        return reading(features(question, vector, middle).all());
      }
      Reading known = recent.get(question);
      if (known == null) {
        known = reading(features(question, vector, middle).all());
        recent.put(question, known);
      }
      return known;
    }

    private Reading reading(Feature[] seen) {
      return new Reading(
          matters.probabilities(seen),
          kinds.probabilities(seen),
          namings.probabilities(seen).getOrDefault(Naming.UNNAMED, 0.0),
          screenings.probabilities(seen));
    }
  }

  private record Line(String said, ExampleFile in) {}

  /** A line as the classifiers see it. */
  private record Seen(Feature[] features, ExampleFile in) {}

  private QuestionReader(LineVectors vectors, BuiltWeights weights, Future<Learned> learned) {
    this.vectors = vectors;
    this.weights = weights;
    this.learned = learned;
  }

  /**
   * Begins to learn; the first question waits for it.
   *
   * @param weights what was learned when the service was built
   * @param atOnce whether it returns only when all is learned
   * @throws IllegalStateException when an example cannot be read, or none learned at once
   */
  static QuestionReader learned(
      Examples examples, LineVectors vectors, BuiltWeights weights, boolean atOnce) {
    List<Line> lines = lines(examples);
    FutureTask<Learned> learning = new FutureTask<>(() -> learned(lines, vectors, weights));
    QuestionReader reader = new QuestionReader(vectors, weights, learning);
    if (atOnce) {
      learning.run();
      reader.known();
    } else {
      Thread thread = new Thread(learning, "reading");
      thread.setDaemon(true);
      thread.start();
    }
    return reader;
  }

  /** Blocks until all is learned; until then what was learned before is gone by. */
  void learn(Examples examples) {
    learned = CompletableFuture.completedFuture(learned(lines(examples), vectors, weights));
  }

  private static List<Line> lines(Examples examples) {
    return Arrays.stream(ExampleFile.values())
        .flatMap(file -> examples.of(file).stream().map(said -> new Line(said, file)))
        .toList();
  }

  /** As it was read a moment ago, by its meaning; empty when it was not. */
  public Optional<Reading> recent(String question) {
    return learned.isDone() ? known().map(known -> known.recent().get(question)) : Optional.empty();
  }

  /**
   * @param vector what the question means; empty when that is not to be had: the characters decide
   */
  public Reading read(String question, float[] vector) {
    return known().map(known -> known.reading(question, vector)).orElse(Reading.OURS);
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

  /** Without vectors it is not kept: the next start may have them. */
  private static Learned learned(List<Line> lines, LineVectors made, BuiltWeights built) {
    String from = digest(lines, made.model());
    QuestionWeights known =
        IN_USE.get(
            from,
            key ->
                built.get(
                    key,
                    () -> {
                      List<float[]> vectors = vectors(lines, made);
                      return vectors.isEmpty() ? null : weights(lines, vectors);
                    }));
    return Learned.of(known == null ? weights(lines, List.of()) : known);
  }

  private static String digest(List<Line> lines, String model) {
    return Digest.of(
        Stream.concat(
            Stream.of(model),
            lines.stream().flatMap(line -> Stream.of(line.in().name(), line.said()))));
  }

  private static QuestionWeights weights(List<Line> lines, List<float[]> vectors) {
    float[] middle = middle(vectors);
    Nodes nodes = new Nodes();
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      float[] vector = vectors.isEmpty() ? new float[0] : vectors.get(i);
      Feature[] features = features(lines.get(i).said(), vector, middle).all();
      seen.add(new Seen(nodes.of(features), lines.get(i).in()));
    }
    return new QuestionWeights(
        weights(Matter.class, seen, ExampleFile::matter, Map.of()),
        weights(QuestionKind.class, seen, ExampleFile::kind, Map.of()),
        weights(Naming.class, seen, ExampleFile::naming, weighs(seen)),
        weights(Screening.class, seen, ExampleFile::screening, Map.of()),
        middle);
  }

  /**
   * @param taught null of lines that do not teach it
   * @param weighs how many a line of a class counts for; one where nothing is said
   */
  private static <K extends Enum<K>> Weights weights(
      Class<K> classes,
      List<Seen> seen,
      Function<ExampleFile, @Nullable K> taught,
      Map<K, Double> weighs) {
    List<Example<K>> examples = new ArrayList<>();
    for (Seen line : seen) {
      K is = taught.apply(line.in());
      if (is != null) {
        examples.add(new Example<>(line.features(), is));
      }
    }
    return LinearClassifier.learned(List.of(classes.getEnumConstants()), examples, COST, weighs)
        .weights();
  }

  /** As if so many lines that say what they are about stood for each that does not. */
  private static Map<Naming, Double> weighs(List<Seen> seen) {
    Map<Naming, Long> lines =
        seen.stream()
            .map(line -> line.in().naming())
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double named = lines.getOrDefault(Naming.NAMED, 0L);
    return Map.of(Naming.UNNAMED, named / lines.getOrDefault(Naming.UNNAMED, 1L) / NAMED_FOR_EACH);
  }

  private static Map<String, Reading> recent() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > RECENT;
          }
        });
  }

  /** An endpoint that is down at the start costs the meaning, not the service. */
  private static List<float[]> vectors(List<Line> lines, LineVectors made) {
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
