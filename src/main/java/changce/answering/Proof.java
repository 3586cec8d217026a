package changce.answering;

import changce.retrieval.Hit;
import changce.writing.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that a passage answers the question: logistic regression with the weights of
 * {@code proof.yml}.
 *
 * @param weights by the sign's name
 * @param answers the least probability of what is answered with
 * @param doubtful the least probability of what is answered with and no word of doubt
 * @param sufficient the least probability of what is taken though a subject or the kind of thing
 *     asked for is not named in it
 * @param full the least probability of what is called 依据充分
 */
public record Proof(
    Map<String, Double> weights,
    double constant,
    double answers,
    double doubtful,
    double sufficient,
    double full) {

  private static final List<String> SIGNS =
      List.of("asked", "unanswered", "agreement", "lead", "length", "continues");

  private static final String CONSTANT = "constant";
  private static final String ANSWERS = "answers";
  private static final String DOUBTFUL = "doubtful";
  private static final String SUFFICIENT = "sufficient";
  private static final String FULL = "full";

  /** From so many characters on a question is long. */
  private static final double LONG = 60;

  public Proof {
    weights = Map.copyOf(weights);
  }

  static Proof fitted() {
    return from(YamlFile.keys(Proof.class, "proof.yml"));
  }

  static Proof from(Map<String, ?> yaml) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    yaml.forEach((name, number) -> numbers.put(name, Double.valueOf(number.toString())));
    double constant = taken(numbers, CONSTANT);
    double answers = taken(numbers, ANSWERS);
    double doubtful = taken(numbers, DOUBTFUL);
    double sufficient = taken(numbers, SUFFICIENT);
    double full = taken(numbers, FULL);
    numbers.keySet().stream()
        .filter(name -> !SIGNS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("proof.yml 不认识 " + name);
            });
    return new Proof(numbers, constant, answers, doubtful, sufficient, full);
  }

  private static double taken(Map<String, Double> numbers, String name) {
    Double number = numbers.remove(name);
    if (number == null) {
      throw new IllegalStateException("proof.yml 应给出 " + name);
    }
    return number;
  }

  /**
   * What speaks for a hit, by name. A long question is less near to all that answers it, and one
   * that goes on is of a matter that was answered before.
   *
   * @param whole as it was searched for
   * @param own what was asked: the same when it stands alone
   */
  public static Map<String, Double> signs(Hit hit, String whole, String own) {
    return Map.of(
        "asked", hit.asked(),
        "unanswered", hit.unanswered(),
        "agreement", hit.agreement(),
        "lead", hit.lead(),
        "length", Math.min(1, whole.codePointCount(0, whole.length()) / LONG),
        "continues", whole.equals(own) ? 0.0 : 1.0);
  }

  /**
   * @param whole as it was searched for
   * @param own what was asked: the same when it stands alone
   * @return 0 to 1
   */
  public double probability(Hit hit, String whole, String own) {
    double sum = constant;
    for (Map.Entry<String, Double> sign : signs(hit, whole, own).entrySet()) {
      sum += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
