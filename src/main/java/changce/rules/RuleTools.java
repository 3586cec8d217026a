package changce.rules;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.output.structured.Description;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules as tools of a chat model: it may ask them, and never compares or adds up itself. */
public class RuleTools {

  private final Rules rules;
  private final Clock clock;

  public RuleTools(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** One input as a model fills it in. */
  public record Filled(
      @Description("输入的名字，来自 rules") String input,
      @Description("选项的原文，或者带单位的数、日期，例如 230万元、35人、2025-06-30") String value) {}

  @Tool("列出能由规则判断的事项，以及每项需要的输入、单位和选项")
  public String rules() {
    return rules.forms().stream().map(RuleTools::described).collect(Collectors.joining("\n"));
  }

  @Tool("按政策条件判断一个事项。只填用户明确说过的输入；缺什么会说明。结果照原样转述，不要自己比较或计算")
  public String evaluate(@P("规则的编号，来自 rules") String rule, @P("用户说过的输入") List<Filled> inputs) {
    Map<String, String> filled = new LinkedHashMap<>();
    inputs.forEach(one -> filled.put(one.input(), one.value()));
    return told(rules.evaluate(rule, filled, LocalDate.now(clock)));
  }

  private static String described(RuleForm form) {
    return form.fields().stream()
        .map(RuleTools::described)
        .collect(Collectors.joining("；", form.id() + "（" + form.title() + "）：", ""));
  }

  private static String described(RuleForm.Field field) {
    String allowed = field.options().isEmpty() ? field.unit() : String.join("|", field.options());
    return "%s %s [%s]".formatted(field.name(), field.question(), allowed);
  }

  private static String told(RuleReply reply) {
    if (reply instanceof Result result) {
      return result.sentences().stream()
          .map(sentence -> sentence.text() + "〔" + sentence.passage().headingPath() + "〕")
          .collect(Collectors.joining("\n"));
    }
    if (reply instanceof AskBack ask) {
      return "还缺：" + ask.input() + "。请问用户：" + ask.text();
    }
    return reply instanceof Refused refused ? refused.text() : unknown(reply);
  }

  private static String unknown(RuleReply reply) {
    return reply instanceof NotForRules ? "没有这项规则。" : "";
  }
}
