package changce.evaluation;

/**
 * A chat model that never refuses: with sources it repeats the first sentence of the first one, and
 * the steps before get the word that lets everything pass.
 */
final class AttentiveModel extends ModelServer {

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

  /** A source stands below its number and title and its headings. */
  static String cited(String user) {
    int first = user.indexOf("[1] ");
    if (first < 0) {
      return "无法回答";
    }
    String[] lines = user.substring(first).split("\n", 3);
    String text = before("\n[2] ", before("\n\n问题：", lines[2])).strip();
    int end = text.indexOf('。');
    return (end < 0 ? text : text.substring(0, end)) + "[1]。";
  }

  private static String before(String mark, String text) {
    int end = text.indexOf(mark);
    return end < 0 ? text : text.substring(0, end);
  }
}
