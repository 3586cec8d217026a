package changce.rules;

import changce.rules.Condition.Held;
import changce.rules.RuleSet.Case;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides which case of a rule holds. Nothing here knows a policy. */
final class Evaluation {

  private Evaluation() {}

  sealed interface Verdict {}

  record Decided(Case holding) implements Verdict {}

  /**
   * @param unsure the input was given, but not closely enough
   */
  record Open(Input input, boolean unsure) implements Verdict {}

  /** No case holds: the rule does not speak of it. */
  record Silent() implements Verdict {}

  static Verdict of(Facts known) {
    return of(known, Set.of());
  }

  /**
   * Leaves open only what can still change the result.
   *
   * @param unknown inputs that nobody can tell: another one is wanted that may do without them
   */
  static Verdict of(Facts known, Set<String> unknown) {
    Verdict reached = asFar(known);
    if (!(reached instanceof Open open)) {
      return reached;
    }
    return new Possible(known)
        .only()
        .orElseGet(
            () ->
                unknown.contains(open.input().name())
                    ? new Possible(known).without(unknown).orElse(open)
                    : open);
  }

  /** What may still be asked for, in the order of the rule. */
  static List<Input> remaining(Facts known, Set<String> unknown) {
    Set<String> compared =
        known.rule().cases().stream()
            .filter(candidate -> held(candidate, known).truth() != Truth.NO)
            .flatMap(one -> Stream.of(one.all(), one.any(), one.none()).flatMap(List::stream))
            .filter(condition -> condition.in(known).truth() == Truth.MISSING)
            .map(Condition::input)
            .filter(input -> !unknown.contains(input))
            .collect(Collectors.toSet());
    return known.rule().inputs().stream()
        .filter(input -> compared.contains(input.name()) && !known.has(input) && !input.optional())
        .toList();
  }

  /**
   * Takes the inputs one after the other, as they would be asked for: a form that has all of them
   * decides like a conversation that gets one a turn. Where one is missing, what is known beside it
   * may still decide at once.
   */
  static Verdict asFar(Facts known) {
    Facts taken = known.onlyOptional();
    Verdict verdict = first(taken);
    while (verdict instanceof Open open && !open.unsure() && known.has(open.input())) {
      taken = taken.with(open.input(), known);
      verdict = first(taken);
    }
    Verdict reached = verdict;
    return verdict instanceof Open ? atOnce(known).orElse(reached) : verdict;
  }

  private static Verdict first(Facts facts) {
    return atOnce(facts).orElseGet(() -> inOrder(facts));
  }

  private static Optional<Verdict> atOnce(Facts facts) {
    return facts.rule().cases().stream()
        .filter(Case::atOnce)
        .filter(candidate -> held(candidate, facts).truth() == Truth.YES)
        .findFirst()
        .map(Decided::new);
  }

  /** The first case that holds; what stands open in one before it is asked for first. */
  private static Verdict inOrder(Facts facts) {
    for (Case candidate : facts.rule().cases()) {
      Held held = held(candidate, facts);
      if (held.truth() == Truth.YES) {
        return new Decided(candidate);
      }
      if (held.truth().open()) {
        return new Open(facts.rule().input(held.open()), held.truth() == Truth.UNSURE);
      }
    }
    return new Silent();
  }

  static boolean hold(List<Condition> conditions, Facts facts) {
    return all(conditions, facts).truth() == Truth.YES;
  }

  private static Held held(Case candidate, Facts facts) {
    return first(
        Truth.NO,
        Truth.YES,
        Stream.of(
                all(candidate.all(), facts),
                candidate.any().isEmpty() ? YES : any(candidate.any(), facts),
                negated(any(candidate.none(), facts)))
            .toList());
  }

  private static Held all(List<Condition> conditions, Facts facts) {
    return first(Truth.NO, Truth.YES, in(conditions, facts));
  }

  private static Held any(List<Condition> conditions, Facts facts) {
    return first(Truth.YES, Truth.NO, in(conditions, facts));
  }

  private static List<Held> in(List<Condition> conditions, Facts facts) {
    return conditions.stream()
        .map(condition -> condition.in(facts))
        .filter(held -> held.truth() != Truth.NONE_SET)
        .toList();
  }

  private static final Held YES = new Held(Truth.YES, "");

  /** The deciding truth wins over what is open, and what is open over the rest. */
  private static Held first(Truth deciding, Truth otherwise, List<Held> held) {
    Optional<Held> decided = held.stream().filter(one -> one.truth() == deciding).findFirst();
    Optional<Held> open = held.stream().filter(one -> one.truth().open()).findFirst();
    return decided.or(() -> open).orElseGet(() -> new Held(otherwise, ""));
  }

  private static Held negated(Held held) {
    return new Held(held.truth().negated(), held.open());
  }
}
