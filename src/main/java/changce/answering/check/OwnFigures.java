package changce.answering.check;

import changce.answering.check.Figure.Kind;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a figure that somebody told of himself against the limit that a clause sets on it. */
public final class OwnFigures {

  /** Pairs of characters that both figures are said of. */
  private static final int COMMON = 2;

  /** 两年半 is read as two years. */
  private static final String AND_A_HALF = "半";

  /** What somebody has set himself is no condition. */
  private static final String TARGET = "目标";

  private OwnFigures() {}

  /**
   * How one stands to the other.
   *
   * @param own as it stands in the question
   * @param stands such as 低于
   * @param limit as it stands in the sentence, with what kind of limit it is: 至少90%
   */
  public record Held(String own, String stands, String limit) {}

  private record Compared(Held held, int common) {}

  /**
   * Empty when there is none, or when it may be another's: only one figure of its unit may be told,
   * and of only one limit as much may be said that is said of it.
   *
   * @param sentences of an answer
   */
  public static Optional<Held> held(String question, List<String> sentences) {
    Statement told = new Statement(question);
    List<Compared> compared =
        told.figures().stream()
            .filter(own -> ofItsUnit(told, own).size() == 1 && taken(told.limitOn(own)))
            .filter(own -> !told.plain().startsWith(AND_A_HALF, own.end()))
            .flatMap(own -> compared(told, own, sentences))
            .toList();
    int most = compared.stream().mapToInt(Compared::common).max().orElse(0);
    List<Compared> nearest = compared.stream().filter(one -> one.common() == most).toList();
    return most >= COMMON && nearest.size() == 1
        ? Optional.of(nearest.get(0).held())
        : Optional.empty();
  }

  /** What is only heard of is mostly said with a limit of its own: 超过50人就要…. */
  private static boolean taken(Limit limit) {
    return limit == Limit.NONE || limit == Limit.REACHED;
  }

  private static Stream<Compared> compared(Statement told, Figure own, List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> !sentence.contains(TARGET))
        .map(Statement::new)
        .flatMap(
            said ->
                ofItsUnit(said, own).stream()
                    .flatMap(
                        limit ->
                            held(own, said, limit)
                                .map(held -> new Compared(held, common(told, own, said, limit)))
                                .stream()));
  }

  private static List<Figure> ofItsUnit(Statement statement, Figure own) {
    return own.kind() != Kind.QUANTITY || own.unit().isEmpty()
        ? List.of()
        : statement.figures().stream()
            .filter(one -> one.kind() == Kind.QUANTITY && one.unit().equals(own.unit()))
            .toList();
  }

  private static int common(Statement told, Figure own, Statement said, Figure limit) {
    Set<String> words = new HashSet<>(said.saidOf(limit));
    words.retainAll(told.saidOf(own));
    return words.size();
  }

  private static Optional<Held> held(Figure own, Statement said, Figure limit) {
    try {
      int compared = new BigDecimal(own.value()).compareTo(new BigDecimal(limit.value()));
      return compared == 0 ? Optional.empty() : held(own, compared, said.limitOn(limit), limit);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Held> held(Figure own, int compared, Limit kind, Figure limit) {
    String stands = compared < 0 ? "低于" : "高于";
    return switch (kind) {
      case AT_LEAST, REACHED -> Optional.of(new Held(own.text(), stands, "至少" + limit.text()));
      case AT_MOST -> Optional.of(new Held(own.text(), stands, "至多" + limit.text()));
      case LESS_THAN -> Optional.of(new Held(own.text(), stands, "少于" + limit.text()));
      case MORE_THAN -> Optional.of(new Held(own.text(), stands, "超过" + limit.text()));
      default -> Optional.empty();
    };
  }
}
