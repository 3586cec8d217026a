package changce.terminal;

import static changce.terminal.Terminal.DONE;

import changce.answering.Explaining;
import changce.answering.Understood;
import changce.rules.RuleReply;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code bin/ask --explain}: prints how a question is understood, without asking it. */
final class Explain {

  private static final String USAGE = "用法：bin/ask --explain \"您的问题\"\n";

  private Explain() {}

  public static void main(String[] arguments) {
    Terminal.run(
        USAGE,
        arguments,
        (context, out, err) -> {
          print(context.getBean(Explaining.class).of(String.join(" ", arguments)), out);
          return DONE;
        });
  }

  static void print(Understood understood, PrintStream out) {
    out.printf("读作      %s%n", understood.read());
    out.printf(
        "筛查      %s（%s）%n",
        understood.screening().word(), probabilities(understood.reading().screenings()));
    out.printf(
        "种类      %s（%s）%n", understood.route().word(), probabilities(understood.reading().kinds()));
    out.printf("归谁管    %s%n", probabilities(understood.reading().matters()));
    out.printf("没说何事  %s%n", share(understood.reading().unnamed()));
    for (int i = 0; i < understood.parts().size(); i++) {
      out.printf("第 %d 问    %s（%s）%n", i + 1, understood.parts().get(i), understood.kinds().get(i));
    }
    out.printf("事项      %s%n", orNone(String.join("、", understood.matters())));
    out.printf(
        "地点      %s%n",
        orNone(
            understood.places().stream()
                .map(place -> place.name() + "（" + lower(place.role()) + "）")
                .collect(Collectors.joining("、"))));
    out.printf("哪一天    %s%n", understood.past() == null ? "现在" : understood.past());
    out.printf("规则      %s%n", rule(understood.rule()));
  }

  private static String rule(RuleReply reply) {
    if (reply instanceof RuleReply.Result result) {
      return result.rule() + "：能判断";
    }
    if (reply instanceof RuleReply.AskBack ask) {
      return ask.rule() + "：先问 " + ask.input();
    }
    if (reply instanceof RuleReply.Refused refused) {
      return "判断不了：" + lower(refused.why());
    }
    return "不归规则";
  }

  /** The likeliest first. */
  private static String probabilities(Map<? extends Enum<?>, Double> all) {
    return all.entrySet().stream()
        .sorted(Comparator.comparingDouble(one -> -one.getValue()))
        .map(one -> lower(one.getKey()) + " " + share(one.getValue()))
        .collect(Collectors.joining("，"));
  }

  private static String share(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String orNone(String said) {
    return said.isEmpty() ? "没有" : said;
  }
}
