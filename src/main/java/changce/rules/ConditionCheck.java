package changce.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What must hold of one condition. */
record ConditionCheck(RuleSet rule, Condition condition, LocalDate day) {

  Optional<String> problem() {
    Optional<Input> input = rule.find(condition.input());
    if (input.isEmpty()) {
      return Optional.of("没有这个输入：" + condition.input());
    }
    if (condition.comparesOptions()) {
      return unknownOption(input.get());
    }
    if (condition.operator().equals("has")) {
      return terms(input.get()).anyMatch(terms -> terms.containsKey(condition.operand()))
          ? Optional.empty()
          : Optional.of("%s 没有哪一项写了 %s".formatted(condition.input(), condition.operand()));
    }
    return input.get().kind() == InputKind.CHOICE
        ? Optional.of("选项不能比大小：" + condition.input())
        : limits(input.get());
  }

  private Optional<String> unknownOption(Input input) {
    return condition.options().stream()
        .filter(option -> input.option(option).isEmpty())
        .findFirst()
        .map(option -> "%s 没有“%s”这个选项".formatted(input.name(), option));
  }

  private Optional<String> limits(Input input) {
    Matcher term = Condition.TERM.matcher(condition.operand());
    if (!term.matches()) {
      return unreadable(List.of(condition.operand()), input);
    }
    Optional<Input> holder = rule.find(term.group(1));
    List<String> limits =
        holder.stream()
            .flatMap(ConditionCheck::terms)
            .flatMap(terms -> Optional.ofNullable(terms.get(term.group(2))).stream())
            .toList();
    return limits.isEmpty()
        ? Optional.of("没有哪一项写了 " + condition.operand())
        : unreadable(limits, input);
  }

  private Optional<String> unreadable(List<String> limits, Input input) {
    for (String limit : limits) {
      try {
        Quantity.of(limit, input.kind(), day);
      } catch (IllegalArgumentException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    return Optional.empty();
  }

  private static Stream<Map<String, String>> terms(Input input) {
    return Stream.concat(
        input.options().stream().map(Input.Option::terms),
        input.bands().stream().map(Input.Band::terms));
  }
}
