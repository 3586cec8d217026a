package changce.policy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * What the style sheets in a page say about which words are struck through, raised or not seen is
 * written to the elements themselves, where it is looked for.
 */
final class HtmlStyles {

  private static final Pattern RULE = Pattern.compile("([^{}@;]+)\\{([^{}]*)}");

  /** Of the sheet's own words, and the marks that hide a sheet from the oldest browsers. */
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)(?:^|[;\\s])((?:text-decoration(?:-line)?|vertical-align|display|visibility|opacity"
              + "|font-size|color|background(?:-color|-image)?|text-indent|position|left|top|right"
              + "|margin-left|margin-top|clip(?:-path)?|(?:max-|min-)?(?:height|width)|overflow(?:-[xy])?|list-style(?:-type)?|mso-text-raise|flex(?:-grow)?|float|padding(?:-(?:top|bottom|left|right))?)\\s*:[^;]*)");

  private static final Pattern EVERY_SCREEN =
      Pattern.compile("(?is)@media\\s+(?:all|(?:only\\s+)?screen)\\s*\\{(.*)}");

  /** Each of a list by itself: one that only a browser knows says nothing of the others. */
  private static final Pattern SELECTOR = Pattern.compile(",(?![^(\\[]*[)\\]])");

  private static final int MOST_RULES = 10_000;

  /** A script shows again what hides so much. */
  private static final double MOST_HIDDEN = 0.3;

  private static final String SAID = "data-of-sheets";

  private HtmlStyles() {}

  static void apply(Document page) {
    int all = page.text().length();
    int rules = 0;
    for (Element sheet : page.select("style")) {
      String written = isForScreens(sheet) ? COMMENT.matcher(sheet.data()).replaceAll("") : "";
      Matcher rule = RULE.matcher(unconditional(written));
      while (rule.find() && rules++ < MOST_RULES) {
        String said =
            TELLING
                .matcher(rule.group(2))
                .results()
                .map(telling -> telling.group(1).strip() + ";")
                .collect(Collectors.joining());
        if (!said.isEmpty()) {
          for (String selector : SELECTOR.split(rule.group(1), -1)) {
            apply(page, selector.strip(), said, all);
          }
        }
      }
    }
    for (Element styled : page.select("[" + SAID + "]")) {
      styled.attr("style", styled.attr(SAID) + styled.attr("style")).removeAttr(SAID);
    }
  }

  /** Of a sheet, or of the link to one. */
  static boolean isForScreens(Element sheet) {
    return sheet.attr("media").matches("(?is)(?:.*\\b(?:all|screen)\\b[^(]*)?");
  }

  /** Without the rules for paper or for small screens only. */
  private static String unconditional(String rules) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < rules.length()) {
      int condition = rules.indexOf('@', at);
      kept.append(rules, at, condition < 0 ? rules.length() : condition);
      at = condition < 0 ? rules.length() : end(rules, condition);
      if (condition >= 0) {
        kept.append(ofEveryScreen(rules.substring(condition, at)));
      }
    }
    return kept.toString();
  }

  private static String ofEveryScreen(String conditional) {
    Matcher screens = EVERY_SCREEN.matcher(conditional);
    return screens.matches() ? unconditional(screens.group(1)) : "";
  }

  private static int end(String rules, int condition) {
    int depth = 0;
    for (int at = condition; at < rules.length(); at++) {
      char c = rules.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if ((c == '}' || c == ';') && depth <= 0) {
        return at + 1;
      }
    }
    return rules.length();
  }

  /** A later rule has the last word over an earlier one, and the element over both. */
  private static void apply(Document page, String selector, String said, int all) {
    try {
      Elements styled = page.select(selector);
      boolean shownLater = HtmlLook.hides(said) && styled.text().length() > all * MOST_HIDDEN;
      if (!shownLater) {
        styled.forEach(element -> element.attr(SAID, element.attr(SAID) + said));
      }
    } catch (SelectorParseException | IllegalArgumentException e) {
      // What only a browser knows, :hover or ::before, styles no words of the text.
    }
  }
}
