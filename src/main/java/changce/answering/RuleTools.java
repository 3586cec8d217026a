package changce.answering;

import changce.rules.RuleForm;
import changce.rules.RuleReply;
import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.NotForRules;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Result;
import changce.rules.Rules;
import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.model.output.structured.Description;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rules as tools of a chat model: it may ask them, and never compares or adds up itself. */
@Component
public class RuleTools {

  private static final String EVALUATE = "evaluate";
  private static final JsonMapper JSON = JsonMapper.shared();

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

  /** The specification of {@link #evaluate}, to be offered to a model. */
  public static ToolSpecification evaluation() {
    return ToolSpecifications.toolSpecificationsFrom(RuleTools.class).stream()
        .filter(tool -> tool.name().equals(EVALUATE))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What a model understood, as a question for whoever asked to confirm: a figure that was not said
   * is not in it. Empty when the model did not call {@link #evaluate} of a rule that there is.
   *
   * @param question in people's words
   */
  public Optional<String> restated(ToolExecutionRequest called, String question) {
    if (!called.name().equals(EVALUATE)) {
      return Optional.empty();
    }
    try {
      Call call = JSON.readValue(called.arguments(), Call.class);
      return call.rule() == null
          ? Optional.empty()
          : rules.restated(call.rule(), filled(call.inputs()), question, LocalDate.now(clock));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private record Call(@Nullable String rule, @Nullable List<Filled> inputs) {}

  private static Map<String, String> filled(@Nullable List<Filled> inputs) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (Filled one : inputs == null ? List.<Filled>of() : inputs) {
      if (one.input() != null && one.value() != null) {
        filled.put(one.input(), one.value());
      }
    }
    return filled;
  }

  @Tool("按政策条件判断一个事项。只填用户明确说过的输入；缺什么会说明。结果照原样转述，不要自己比较或计算")
  public String evaluate(@P("规则的编号，来自 rules") String rule, @P("用户说过的输入") List<Filled> inputs) {
    return told(rules.evaluate(rule, filled(inputs), LocalDate.now(clock)));
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
