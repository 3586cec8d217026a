package changce.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat model that never refuses: with sources it repeats the first sentence of the first one, and
 * the steps before get the word that lets everything pass.
 */
final class AttentiveModel extends ModelServer {

  private static final Pattern FIRST_SOURCE =
      Pattern.compile(
          "^\\[1] .*\\n.*\\n(?<text>(?:.*\\n?)+?)(?=\\n\\[2]|\\n\\n问题：)", Pattern.MULTILINE);

  @Override
  String answer(String system, String user) {
    if (system.contains("正常")) {
      return "正常";
    }
    if (system.contains("导办员")) {
      return "提问";
    }
    return user.contains("最后一句：") ? last(user) : cited(user);
  }

  private static String last(String user) {
    return user.substring(user.lastIndexOf("最后一句：") + "最后一句：".length());
  }

  static String cited(String user) {
    Matcher source = FIRST_SOURCE.matcher(user);
    if (!source.find()) {
      return "无法回答";
    }
    String text = source.group("text").strip();
    int end = text.indexOf('。');
    return (end < 0 ? text : text.substring(0, end)) + "[1]。";
  }
}
