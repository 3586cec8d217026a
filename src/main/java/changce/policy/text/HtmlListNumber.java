package changce.policy.text;

import org.jsoup.nodes.Element;

/** The number that a browser writes before an item of a list. */
final class HtmlListNumber {

  private static final String CHINESE = "一二三四五六七八九";

  private HtmlListNumber() {}

  /** With what separates it from the item; empty where the list has none. */
  static String of(Element item) {
    Element list = item.parent();
    if (list == null || !list.nameIs("ol") || list.attr("style").contains("none")) {
      return "";
    }
    int number = number(item, list);
    if (list.attr("style").matches("(?s).*(?:cjk|chinese).*")) {
      return chinese(number) + "、";
    }
    return switch (list.attr("type")) {
      case "a" -> (char) ('a' + (number - 1) % 26) + ". ";
      case "A" -> (char) ('A' + (number - 1) % 26) + ". ";
      default -> number + ". ";
    };
  }

  private static int number(Element item, Element list) {
    int number = value(list.attr("start"), 1) - 1;
    for (Element one : list.select("> li")) {
      number = value(one.attr("value"), number + 1);
      if (one.equals(item)) {
        break;
      }
    }
    return number;
  }

  private static int value(String written, int otherwise) {
    return written.matches("\\d{1,4}") ? Integer.parseInt(written) : otherwise;
  }

  private static String chinese(int number) {
    if (number < 1 || number > 99) {
      return String.valueOf(number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : CHINESE.charAt(tens - 1) + "十";
    return number % 10 == 0 ? ten : ten + CHINESE.charAt(number % 10 - 1);
  }
}
