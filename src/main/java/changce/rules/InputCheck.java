package changce.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of one input of a rule. */
record InputCheck(RuleSet rule, Input input, LocalDate day, List<RuleProblem> problems) {

  void check() {
    if (!Quantity.unitOf(input.kind(), input.unit())) {
      problem(input.line(), "%s 的单位“%s”和 kind 不合".formatted(input.name(), input.unit()));
    }
    if (rule.inputs().stream().filter(other -> other.name().equals(input.name())).count() > 1) {
      problem(input.line(), "重复的输入 " + input.name());
    }
    choices();
    bands();
    quantity(input.least(), input.line());
    quantity(input.most(), input.line());
  }

  private void choices() {
    if (input.kind() == InputKind.CHOICE
        ? input.options().size() < 2
        : !input.options().isEmpty()) {
      problem(input.line(), "%s 的选项和 kind 不合".formatted(input.name()));
    }
    Set<String> seen = new HashSet<>();
    for (Input.Option option : input.options()) {
      if (!seen.add(option.value())) {
        problem(option.line(), "重复的选项 " + option.value());
      }
      if (option.words().isEmpty() && option.answers().isEmpty()) {
        problem(option.line(), "选项“%s”没有写人们怎么说（words 或 answers）".formatted(option.value()));
      }
      if (option.words().stream().anyMatch(word -> !word.equals(InputReader.readable(word)))) {
        problem(option.line(), "选项“%s”的 words 要用半角小写".formatted(option.value()));
      }
    }
  }

  /** Each band begins where the one before it ends, and the last has no end. */
  private void bands() {
    @Nullable BigDecimal end = null;
    for (Input.Band band : input.bands()) {
      BigDecimal from = quantity(band.from(), band.line());
      if (end != null && from != null && from.compareTo(end) != 0) {
        problem(band.line(), from.compareTo(end) < 0 ? "和上一档重叠" : "和上一档之间有空档");
      }
      end = quantity(band.to(), band.line());
      if (end != null && from != null && end.compareTo(from) <= 0) {
        problem(band.line(), "这一档是空的：%s 到 %s".formatted(band.from(), band.to()));
      }
    }
    if (!input.bands().isEmpty() && end != null) {
      problem(input.line(), "最后一档要没有上限（不写 to）");
    }
  }

  private @Nullable BigDecimal quantity(@Nullable String text, int line) {
    try {
      return text == null ? null : Quantity.of(text, input.kind(), day);
    } catch (IllegalArgumentException e) {
      problem(line, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void problem(int line, String reason) {
    problems.add(new RuleProblem(rule.file(), line, reason));
  }
}
