package changce.answering;

import static java.nio.charset.StandardCharsets.UTF_8;

import changce.retrieval.Hit;
import changce.retrieval.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How probable it is that an answer from a hit is right: logistic regression with the weights of
 * {@code proof.yml}, fitted on those that pass the limits of {@link Evidence}.
 *
 * @param weights by the sign's name
 * @param sufficient the least probability of what is called 依据充分
 */
public record Proof(Map<String, Double> weights, double constant, double sufficient) {

  private static final Map<String, ToDoubleFunction<Hit>> SIGNS =
      Map.of(
          "agreement", Hit::agreement,
          "cosine", Hit::cosine,
          "coverage", Hit::coverage,
          "nearness", hit -> hit.why().signals().getOrDefault(Signal.NEARNESS, hit.cosine()));

  private static final String CONSTANT = "constant";
  private static final String SUFFICIENT = "sufficient";

  public Proof {
    weights = Map.copyOf(weights);
  }

  static Proof fitted() {
    try (InputStream data = Proof.class.getResourceAsStream("proof.yml")) {
      if (data == null) {
        throw new IOException("Not on the class path: proof.yml");
      }
      Reader reader = new InputStreamReader(data, UTF_8);
      return from(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Proof from(Map<String, ? extends Number> yaml) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    yaml.forEach((name, number) -> numbers.put(name, number.doubleValue()));
    Double constant = numbers.remove(CONSTANT);
    Double sufficient = numbers.remove(SUFFICIENT);
    if (constant == null || sufficient == null) {
      throw new IllegalStateException("proof.yml 应给出 constant 和 sufficient");
    }
    numbers.keySet().stream()
        .filter(name -> !SIGNS.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("proof.yml 不认识 " + name);
            });
    return new Proof(numbers, constant, sufficient);
  }

  /** What speaks for a hit by itself, by name, each between about 0 and 1.5. */
  public static Map<String, Double> signs(Hit hit) {
    Map<String, Double> signs = new LinkedHashMap<>();
    SIGNS.forEach((name, sign) -> signs.put(name, sign.applyAsDouble(hit)));
    return signs;
  }

  /** 0 to 1. */
  public double probability(Hit hit) {
    double sum = constant;
    for (Map.Entry<String, Double> sign : signs(hit).entrySet()) {
      sum += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  boolean sufficient(Hit hit) {
    return probability(hit) >= sufficient;
  }
}
