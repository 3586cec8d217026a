package changce.rules;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Result;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the real rules say to filled-in inputs, as text. */
final class Ruled {

  static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  private Ruled() {}

  static String text(String rule, Map<String, String> inputs) {
    return text(TestRules.RULES.evaluate(rule, inputs, TestRules.DAY));
  }

  static String text(RuleReply reply) {
    return reply instanceof Result result
        ? result.sentences().stream()
            .map(RuleReply.RuleSentence::text)
            .collect(Collectors.joining())
        : reply.toString();
  }

  /** The usual inputs with some changed: name, value, name, value. */
  static String with(String rule, Map<String, String> usual, String... changed) {
    Map<String, String> inputs = new LinkedHashMap<>(usual);
    for (int i = 0; i < changed.length; i += 2) {
      inputs.put(changed[i], changed[i + 1]);
    }
    return text(rule, inputs);
  }

  /** The input that is asked for. */
  static String asks(String rule, Map<String, String> inputs) {
    RuleReply reply = TestRules.RULES.evaluate(rule, inputs, TestRules.DAY);
    return reply instanceof AskBack ask ? ask.input() : "nothing: " + reply;
  }

  static String in(BigDecimal wan, String unit) {
    return switch (unit) {
      case "元" -> wan.movePointRight(4).toPlainString() + "元";
      case "亿元" -> wan.movePointLeft(4).toPlainString() + "亿元";
      default -> wan.toPlainString() + unit;
    };
  }
}
