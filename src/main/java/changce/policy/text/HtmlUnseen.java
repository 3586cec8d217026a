package changce.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Takes out of a page what nobody sees on it, and knows where that stood. */
final class HtmlUnseen {

  private static final String PLACE = "data-unseen";
  private static final String DOUBT = "data-perhaps-unseen";

  /** What a style sheet elsewhere often gives a ground of its own. */
  private static final String GROUNDED =
      "th, thead, td, caption, a, button, h1, h2, h3, h4, [class], [id]";

  /** Takes the room that its text needs, whatever is said. */
  private static final String OF_A_TABLE = "table, thead, tbody, tfoot, tr, td, th";

  private static final double NEAR = 0.1;

  private final boolean styledElsewhere;

  private HtmlUnseen(Document page) {
    this.styledElsewhere = page.selectFirst("link[rel~=(?i)stylesheet]") != null;
  }

  /** A page that is hidden as a whole a script shows when all of it has come. */
  static void takeOut(Document page) {
    page.select("html, body").stream()
        .filter(all -> HtmlLook.hides(all.attr("style")))
        .forEach(all -> all.removeAttr("style"));
    page.select("[hidden]").forEach(HtmlUnseen::takeOut);
    page.select("[style]").stream()
        .filter(HtmlUnseen::isHidden)
        .toList()
        .forEach(HtmlUnseen::takeOut);
    HtmlUnseen unseen = new HtmlUnseen(page);
    List<TextNode> words = new ArrayList<>();
    page.forEachNode(
        node -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            words.add(text);
          }
        });
    words.forEach(unseen::look);
  }

  private static boolean isHidden(Element element) {
    HtmlLook look = HtmlLook.of(element);
    boolean block = (element.isBlock() || look.isBlock()) && !element.is(OF_A_TABLE);
    return look.hidesAll() || (block && look.isFoldedUp());
  }

  private static void takeOut(Element element) {
    if (element.hasText() && element.parent() != null) {
      element.before(new Element("span").attr(PLACE, element.text()));
    }
    element.remove();
  }

  private void look(TextNode words) {
    Element parent = words.parent();
    if (parent == null) {
      return;
    }
    if (isTiny(parent) || isInvisible(parent)) {
      takeOut(words);
    } else if (isOnItsOwnColour(parent)) {
      if (styledElsewhere && isGrounded(parent)) {
        words.before(new Element("span").attr(DOUBT, words.text()));
      } else {
        takeOut(words);
      }
    }
  }

  private static void takeOut(TextNode words) {
    words.before(new Element("span").attr(PLACE, words.text()));
    words.remove();
  }

  private static boolean isTiny(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      HtmlLook look = HtmlLook.of(at);
      if (!look.value("font-size").isEmpty()) {
        return look.isTiny();
      }
    }
    return false;
  }

  private static boolean isInvisible(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      String visibility = HtmlLook.of(at).value("visibility");
      if (!visibility.isEmpty()) {
        return visibility.matches("hidden|collapse");
      }
    }
    return false;
  }

  private static boolean isOnItsOwnColour(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      String named = HtmlLook.of(at).value("color");
      String written = named.isEmpty() && at.nameIs("font") ? at.attr("color").strip() : named;
      if (!written.isEmpty()) {
        PageColour colour = HtmlColours.of(written);
        PageColour ground = colour == null ? null : ground(parent);
        return HtmlColours.isClear(written)
            || (colour != null && ground != null && colour.distance(ground) < NEAR);
      }
    }
    return false;
  }

  /**
   * @return null where it is a picture, or none that is known
   */
  private static @Nullable PageColour ground(Element parent) {
    for (Element at = parent; at != null; at = at.parent()) {
      HtmlLook look = HtmlLook.of(at);
      String written = (look.value("background") + " " + look.value("background-color")).strip();
      boolean pictured = !look.value("background-image").isEmpty() || at.hasAttr("background");
      if (pictured || (written.contains("(") && !written.startsWith("rgb"))) {
        return null;
      }
      String said = written.isEmpty() ? at.attr("bgcolor").strip() : written;
      if (!said.isEmpty() && !said.matches("(?:transparent|none|inherit|initial|unset)( .*)?")) {
        return HtmlColours.of(said);
      }
    }
    return PageColour.WHITE;
  }

  private static boolean isGrounded(Element parent) {
    for (Element at = parent; at != null && !isText(at); at = at.parent()) {
      if (at.is(GROUNDED)) {
        return true;
      }
    }
    return false;
  }

  /** What holds the document has the ground of the page. */
  private static boolean isText(Element element) {
    return element.nameIs("body") || element.is("div, article, main, section");
  }

  /** What was left out of the parts, and what was read although it may not be seen. */
  static List<String> cautions(Elements parts) {
    List<String> cautions = new ArrayList<>();
    String unseen = said(parts, PLACE);
    if (!unseen.isEmpty()) {
      cautions.add("网页里看不见的文字没有读入：“" + unseen + "”");
    }
    String doubtful = said(parts, DOUBT);
    if (!doubtful.isEmpty()) {
      cautions.add("网页里有些文字的颜色可能看不见，已读入，请核对：“" + doubtful + "”");
    }
    return cautions;
  }

  private static String said(Elements parts, String mark) {
    Set<String> words = new LinkedHashSet<>();
    for (Node found : parts.select("[" + mark + "]")) {
      String text = found.attr(mark).strip();
      if (!text.isEmpty()) {
        words.add(text);
      }
    }
    return HiddenWords.inShort(words);
  }
}
