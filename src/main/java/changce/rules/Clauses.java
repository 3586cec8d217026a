package changce.rules;

import changce.policy.Passage;
import changce.policy.PolicyLibrary;
import changce.rules.RuleSet.ClauseName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the clauses that rules rest on among the published passages.
 *
 * @param published the passages of a policy, by its slug
 */
record Clauses(Function<String, List<Passage>> published) {

  static Clauses of(PolicyLibrary library) {
    return new Clauses(library::published);
  }

  /** The one clause that is meant, ended or not. */
  Optional<Passage> find(ClauseName name) {
    List<Passage> found = named(name);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  Optional<Passage> inForce(ClauseName name, LocalDate day) {
    return find(name).filter(passage -> passage.policy().validity().inForceOn(day));
  }

  /** Why there is no such clause, in words. */
  Optional<String> problem(ClauseName name, LocalDate day) {
    List<Passage> policy = published.apply(name.policy());
    int found = named(name).size();
    if (policy.isEmpty()) {
      return Optional.of("政策库里没有 " + name.policy());
    }
    if (found != 1) {
      return Optional.of(
          "%s 里标题含“%s”的条款有 %d 条，应只有一条".formatted(name.policy(), name.heading(), found));
    }
    return inForce(name, day).isPresent()
        ? Optional.empty()
        : Optional.of("%s 在 %s 不是现行政策".formatted(name.policy(), day));
  }

  private List<Passage> named(ClauseName name) {
    return published.apply(name.policy()).stream()
        .filter(passage -> last(passage.headings()).contains(name.heading()))
        .toList();
  }

  private static String last(List<String> headings) {
    return headings.get(headings.size() - 1);
  }
}
