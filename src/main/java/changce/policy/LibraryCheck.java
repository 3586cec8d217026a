package changce.policy;

import changce.policy.Validity.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is doubtful about the policies together: it is imported, and pointed out. */
final class LibraryCheck {

  private final Map<String, FolderFile> files;
  private final Map<String, Policy> policies = new TreeMap<>();
  private final List<PolicyProblem> flagged = new ArrayList<>();

  private LibraryCheck(List<Policy> published, PolicyFiles.Reading reading) {
    files = reading.files();
    published.stream()
        .filter(policy -> reading.mentions(policy.slug()))
        .forEach(policy -> policies.put(policy.slug(), policy));
    reading.readable().forEach((slug, file) -> policies.put(slug, file.policy()));
  }

  /**
   * @param published policies as the store has them, for the files that were not read again
   */
  static List<PolicyProblem> of(List<Policy> published, PolicyFiles.Reading reading) {
    LibraryCheck check = new LibraryCheck(published, reading);
    check.sameNumber();
    check.policies.values().forEach(check::replacement);
    return check.flagged;
  }

  /** Several digests may be of one document; a document has one text. */
  private void sameNumber() {
    policies.values().stream()
        .filter(policy -> policy.number() != null && policy.kind() == Policy.Kind.ORIGINAL)
        .collect(Collectors.groupingBy(policy -> String.valueOf(policy.number())))
        .forEach((number, same) -> same.forEach(policy -> sameNumber(policy, same)));
  }

  private void sameNumber(Policy policy, List<Policy> same) {
    String others =
        same.stream()
            .filter(other -> !other.equals(policy))
            .map(Policy::slug)
            .collect(Collectors.joining("、"));
    if (!others.isEmpty()) {
      flag(policy, "number", "文号 %s 与 %s 相同".formatted(policy.number(), others));
    }
  }

  private void replacement(Policy policy) {
    String by = policy.validity().replacedBy();
    if (by == null) {
      return;
    }
    Policy next = named(by);
    if (next == null) {
      flag(policy, "replaced_by", "replaced_by 指向的 %s 不在库里".formatted(by));
    }
    if (policy.validity().status() != Status.ENDED && policy.validity().to() == null) {
      flag(policy, "status", "写了 replaced_by，status 却不是 ended");
    }
    Set<String> way = new LinkedHashSet<>(Set.of(policy.slug()));
    while (next != null) {
      if (!way.add(next.slug())) {
        flag(policy, "replaced_by", "replaced_by 绕成了圈：" + String.join("、", way));
        return;
      }
      next = named(next.validity().replacedBy());
    }
  }

  /** A replacement is named by its slug, its number or its title. */
  private @Nullable Policy named(@Nullable String name) {
    return policies.values().stream()
        .filter(
            p ->
                p.slug().equals(name)
                    || p.title().equals(name)
                    || (name != null && name.equals(p.number())))
        .findFirst()
        .orElse(null);
  }

  private void flag(Policy policy, String key, String reason) {
    FolderFile file = files.get(policy.slug());
    if (file != null) {
      flagged.add(file.problem(key, reason));
    }
  }
}
