package changce.policy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What the style sheets in a page say about which words are struck through, raised or not shown is
 * written to the elements themselves, where it is looked for.
 */
final class HtmlStyles {

  private static final Pattern RULE = Pattern.compile("([^{}@;]+)\\{([^{}]*)}");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  /** Rules for paper or small screens only. */
  private static final Pattern CONDITIONAL =
      Pattern.compile("@[a-z-]+[^{;]*\\{(?:[^{}]*\\{[^{}]*})*[^{}]*}");

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)text-decoration[^;]*line-through|vertical-align\\s*:\\s*(?:super|text-top)"
              + "|display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Pattern HIDING = Pattern.compile("(?i)\\b(?:none|hidden)");

  /** A script shows again what hides so much. */
  private static final double MOST_HIDDEN = 0.3;

  private HtmlStyles() {}

  static void apply(Document page) {
    for (Element sheet : page.select("style")) {
      String rules = COMMENT.matcher(sheet.data()).replaceAll("");
      Matcher rule = RULE.matcher(CONDITIONAL.matcher(rules).replaceAll(""));
      while (rule.find()) {
        Matcher telling = TELLING.matcher(rule.group(2));
        while (telling.find()) {
          apply(page, rule.group(1).strip(), telling.group());
        }
      }
    }
  }

  private static void apply(Document page, String selector, String said) {
    try {
      Elements styled = page.select(selector);
      int all = page.text().length();
      boolean shownLater =
          HIDING.matcher(said).find() && styled.text().length() > all * MOST_HIDDEN;
      if (!shownLater) {
        styled.forEach(element -> element.attr("style", said + ";" + element.attr("style")));
      }
    } catch (SelectorParseException | IllegalArgumentException e) {
      // What only a browser knows, :hover or ::before, styles no words of the text.
    }
  }
}
