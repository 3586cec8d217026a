package changce.policy.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The number that a browser writes before an item of a list. */
final class HtmlListNumber {

  private static final Pattern STYLE =
      Pattern.compile(
          "\\b(?:none|disc|circle|square|decimal|decimal-leading-zero|(?:lower|upper)-(?:alpha|latin|roman)"
              + "|cjk-ideographic|cjk-decimal|cjk-(?:heavenly-stem|earthly-branch)|(?:simp|trad)-chinese-(?:in)?formal)\\b");

  private HtmlListNumber() {}

  /** With what separates it from the item; empty where the list has none. */
  static String of(Element item) {
    Element list = item.parent();
    if (list == null || !list.is("ol, ul")) {
      return "";
    }
    String style = style(item, list);
    String format = format(style);
    int number = format.isEmpty() ? 0 : number(item, list);
    return DocNumberWord.of(number, format)
        .filter(word -> !word.isEmpty())
        .map(word -> word + (style.matches("cjk.*|.*chinese.*") ? "、" : ". "))
        .orElse("");
  }

  /** What the item says of itself, else its list, else what holds that. */
  private static String style(Element item, Element list) {
    for (Element at = item; at != null; at = at.parent()) {
      String said = said(at);
      if (said != null) {
        return said;
      }
      if (at.equals(list)) {
        return list.nameIs("ol") ? "decimal" : "disc";
      }
    }
    return "none";
  }

  private static @Nullable String said(Element element) {
    HtmlLook look = HtmlLook.of(element);
    String type = look.value("list-style-type");
    String found =
        STYLE
            .matcher(type.isEmpty() ? look.value("list-style") : type)
            .results()
            .map(match -> match.group().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    return found.isEmpty() ? ofType(element.attr("type")) : found;
  }

  private static @Nullable String ofType(String type) {
    return switch (type) {
      case "1" -> "decimal";
      case "a" -> "lower-alpha";
      case "A" -> "upper-alpha";
      case "i" -> "lower-roman";
      case "I" -> "upper-roman";
      default -> null;
    };
  }

  /** By the name that Word has for it; empty for a bullet or none. */
  private static String format(String style) {
    return switch (style) {
      case "none", "disc", "circle", "square" -> "";
      case "decimal-leading-zero" -> "decimalZero";
      case "lower-alpha", "lower-latin" -> "lowerLetter";
      case "upper-alpha", "upper-latin" -> "upperLetter";
      case "lower-roman" -> "lowerRoman";
      case "upper-roman" -> "upperRoman";
      case "cjk-decimal" -> "ideographDigital";
      case "cjk-heavenly-stem" -> "ideographTraditional";
      case "cjk-earthly-branch" -> "ideographZodiac";
      case "simp-chinese-formal" -> "chineseLegalSimplified";
      case "trad-chinese-formal" -> "ideographLegalTraditional";
      default -> style.equals("decimal") ? style : "chineseCounting";
    };
  }

  private static int number(Element item, Element list) {
    boolean down = list.hasAttr("reversed");
    int step = down ? -1 : 1;
    int number = value(list.attr("start"), down ? list.select("> li").size() : 1) - step;
    for (Element one : list.select("> li")) {
      number = value(one.attr("value"), number + step);
      if (one.equals(item)) {
        break;
      }
    }
    return number;
  }

  private static int value(String written, int otherwise) {
    return written.strip().matches("-?\\d{1,4}") ? Integer.parseInt(written.strip()) : otherwise;
  }
}
