package changce.policy;

import changce.policy.Validity.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is doubtful about the policies together: it is imported, and pointed out. */
final class LibraryCheck {

  private final Map<String, Policy> policies = new TreeMap<>();
  private final Map<String, List<String>> flagged = new TreeMap<>();

  private LibraryCheck(List<Policy> published, PolicyFiles.Reading reading) {
    published.stream()
        .filter(policy -> reading.mentions(policy.slug()))
        .forEach(policy -> policies.put(policy.slug(), policy));
    reading.readable().forEach((slug, file) -> policies.put(slug, file.policy()));
  }

  /**
   * @return reasons by slug
   */
  static Map<String, List<String>> of(List<Policy> published, PolicyFiles.Reading reading) {
    LibraryCheck check = new LibraryCheck(published, reading);
    reading
        .readable()
        .forEach((slug, file) -> file.content().cautions().forEach(c -> check.flag(slug, c)));
    check.sameNumber();
    check.policies.values().forEach(check::replacement);
    return check.flagged;
  }

  private void sameNumber() {
    Map<String, String> first = new HashMap<>();
    for (Policy policy : policies.values()) {
      String number = policy.number();
      if (number != null && policy.kind() == Policy.Kind.ORIGINAL) {
        String other = first.putIfAbsent(number, policy.slug());
        if (other != null) {
          flag(policy.slug(), "文号 %s 与 %s 相同".formatted(number, other));
        }
      }
    }
  }

  private void replacement(Policy policy) {
    String by = policy.validity().replacedBy();
    if (by == null) {
      return;
    }
    Set<String> way = new HashSet<>(Set.of(policy.slug()));
    Policy next = named(by);
    if (next == null && by.matches("[a-z0-9-]+")) {
      flag(policy.slug(), "replaced_by 指向的 %s 不在库里".formatted(by));
    }
    if (policy.validity().status() != Status.ENDED && next != null) {
      flag(policy.slug(), "写了 replaced_by，status 却不是 ended");
    }
    while (next != null) {
      if (!way.add(next.slug())) {
        flag(policy.slug(), "replaced_by 绕成了圈：" + String.join("、", way));
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

  private void flag(String slug, String reason) {
    flagged.computeIfAbsent(slug, s -> new ArrayList<>()).add(reason);
  }
}
