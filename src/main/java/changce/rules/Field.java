package changce.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One field of a form as it was filled in. */
record Field(RuleSet rule, String name, String written) {

  UnderstoodInputs read(LocalDate day) {
    Optional<Input> input = rule.find(name);
    if (input.isEmpty()) {
      String known = rule.inputs().stream().map(Input::name).collect(Collectors.joining("、"));
      return impossible("没有“%s”这一项，可用的有：%s。".formatted(name, known));
    }
    UnderstoodInputs read = new Reply(input.get(), day).field(InputReader.readable(written));
    return read.empty() ? impossible(unread(input.get())) : read;
  }

  private String unread(Input input) {
    return switch (input.kind()) {
      case CHOICE ->
          "%s没有“%s”这个选项，请从这些里选：%s。"
              .formatted(
                  input.label(),
                  written,
                  input.options().stream()
                      .map(Input.Option::value)
                      .collect(Collectors.joining("、")));
      case DATE -> "%s“%s”不是日期，请写成 2024-06-30 这样。".formatted(input.label(), written);
      default -> "%s“%s”不是能用的数，请写数字，单位是%s。".formatted(input.label(), written, input.unit());
    };
  }

  private static UnderstoodInputs impossible(String why) {
    return new UnderstoodInputs(Map.of(), Map.of(), List.of(why));
  }
}
