package changce.rules;

import changce.rules.RuleReply.AskBack;
import changce.rules.RuleReply.Given;
import changce.rules.RuleReply.Refused;
import changce.rules.RuleReply.Why;
import java.util.List;

/** What is said around a question or a refusal. */
final class RuleNotes {

  static final String LEFT = "好的，这个先不问了。您想问什么，请直接说。";
  static final String GIVEN_UP = "没有看懂您的回答，这个先不问了。您想问什么，请换一句话直接说，也可以拨打12345。";
  static final String UNDECIDED = "不知道%s，就还不能判断。弄清以后直接告诉我就行，也可以咨询主管部门或拨打12345。";
  private static final String NOT_UNDERSTOOD = "没有认出“%s”。%s";

  private RuleNotes() {}

  /** The same question, with what would answer it. */
  static AskBack again(AskBack ask, String said, Input input) {
    AskBack again = before(NOT_UNDERSTOOD.formatted(said, wanted(input)), ask);
    return new AskBack(
        again.rule(), again.input(), again.text(), again.options(), again.understood(), false);
  }

  private static String wanted(Input input) {
    String example =
        switch (input.kind()) {
          case CHOICE -> "请从下面选一项";
          case MONEY -> "这里要一个金额，例如230万元";
          case COUNT -> "这里要人数，例如35人";
          case PERCENT -> "这里要百分之几，例如15%";
          case DATE ->
              input.said().units().contains("岁") ? "这里要年龄或者出生日期，例如28岁" : "这里要一个日期，例如2021年3月";
        };
    return example + "；不清楚就说“不知道”，不想问了就说“算了”。";
  }

  /** What was taken in silence is shown, but the one that is asked for. */
  static RuleReply shown(RuleReply reply, List<Given> silent) {
    if (reply instanceof AskBack ask) {
      List<Given> others =
          silent.stream().filter(given -> !given.input().equals(ask.input())).toList();
      return others.isEmpty() ? ask : before(Given.repeated(others), ask);
    }
    return reply instanceof Refused refused && refused.why() != Why.UNUSABLE && !silent.isEmpty()
        ? new Refused(refused.why(), refused.text() + Given.repeated(silent))
        : reply;
  }

  /** A question after the limit that it may still be an exception to. */
  static RuleReply limited(RuleReply reply, String limits) {
    return reply instanceof AskBack ask && !limits.isEmpty() ? before(limits, ask) : reply;
  }

  static AskBack before(String said, AskBack ask) {
    return new AskBack(
        ask.rule(), ask.input(), said + ask.text(), ask.options(), ask.understood(), ask.heard());
  }
}
