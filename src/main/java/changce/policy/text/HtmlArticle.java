package changce.policy.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The part of a saved page that is the document, without the page around it. */
final class HtmlArticle {

  private static final String NOT_TEXT =
      "script, style, noscript, template, nav, aside, button, input, select, textarea, iframe, svg,"
          + " rt, rp, [aria-hidden=true]";

  /** What a reader cannot change is part of the text. */
  private static final String FILLED_IN =
      "input[readonly], input[disabled], textarea[readonly], textarea[disabled]";

  /** Struck through: no longer part of the text. */
  private static final String DELETED = "del, s, strike";

  /** Where the content systems of government sites put an article, the surest first. */
  private static final List<String> PLACES =
      List.of(
          "#UCAP-CONTENT",
          ".TRS_Editor",
          ".TRS_UEDITOR",
          "#zoom",
          "#Zoom",
          ".trs_editor_view",
          ".article-content",
          ".article_content",
          ".pages_content",
          "#content",
          "article",
          "main");

  /** A document's number, or nothing but who signed it when. */
  private static final Pattern OF_A_DOCUMENT =
      Pattern.compile(
          "[〔\\[（(](?:19|20)\\d{2}[〕\\]）)]\\s*第?\\d+号|^[^：:，。|]{0,40}\\d{4}年\\d{1,2}月\\d{1,2}日$");

  private static final Pattern ANNEX = Pattern.compile("^附\\s*[件表]");
  private static final int SHORTEST_ANNEX = 20;
  private static final int SHORTEST = 60;
  private static final double MOST_OF_IT = 0.6;

  private HtmlArticle() {}

  /** The containers that hold the document, in order; takes from the page what is no text. */
  static Elements in(Document page) {
    page.select(FILLED_IN).forEach(HtmlArticle::written);
    page.select(NOT_TEXT).remove();
    HtmlUnseen.takeOut(page);
    page.select("form").forEach(form -> dissolve(form, page));
    page.select("header, footer").forEach(HtmlArticle::removeOutsideAnArticle);
    for (String place : PLACES) {
      Elements found = outermost(page.select(place));
      if (found.stream().mapToInt(HtmlArticle::ownText).sum() >= SHORTEST) {
        return withAnnexes(found);
      }
    }
    return new Elements(densest(page.body()));
  }

  /** Whether anything was struck through: it is taken out. */
  static boolean withoutDeleted(Document page) {
    Elements deleted = page.select(DELETED);
    deleted.addAll(struckByStyle(page));
    boolean any = deleted.hasText();
    deleted.remove();
    return any;
  }

  /** An annex may stand behind the container, not in it; a list of links is none. */
  private static Elements withAnnexes(Elements found) {
    Elements whole = new Elements();
    for (Element part : found) {
      whole.add(part);
      Element next = part.nextElementSibling();
      while (next != null && ANNEX.matcher(next.text()).find() && ownText(next) >= SHORTEST_ANNEX) {
        if (!found.contains(next)) {
          whole.add(next);
        }
        next = next.nextElementSibling();
      }
    }
    return whole;
  }

  /** Not by removeIf: that of jsoup takes the elements out of the page as well. */
  private static Elements struckByStyle(Document page) {
    return page.select("[style]").stream()
        .filter(element -> HtmlLook.of(element).isStruck())
        .collect(Collectors.toCollection(Elements::new));
  }

  /** Some servers wrap the whole page in one form; a small one is a search box. */
  private static void dissolve(Element form, Document page) {
    if (ownText(form) >= ownText(page.body()) * MOST_OF_IT
        || form.selectFirst(String.join(", ", PLACES)) != null) {
      form.unwrap();
    } else {
      form.remove();
    }
  }

  private static void written(Element field) {
    String type = field.attr("type");
    if (type.equals("checkbox") || type.equals("radio")) {
      field.before(new TextNode(field.hasAttr("checked") ? "☑" : "☐"));
    } else if (field.nameIs("textarea")) {
      field.wholeText().lines().forEach(line -> field.before(new Element("p").text(line)));
    } else if (!type.equals("hidden")) {
      field.before(new TextNode(field.attr("value")));
    }
  }

  /** Within an article they hold its number, and who signed it when. */
  private static void removeOutsideAnArticle(Element element) {
    Element parent = element.parent();
    boolean ofTheDocument = OF_A_DOCUMENT.matcher(element.text()).find();
    if (!ofTheDocument && parent != null && parent.closest(String.join(", ", PLACES)) == null) {
      element.remove();
    }
  }

  private static Elements outermost(Elements found) {
    return found.stream()
        .filter(element -> found.stream().noneMatch(outer -> element.parents().contains(outer)))
        .collect(Collectors.toCollection(Elements::new));
  }

  /** Goes down as long as one child holds nearly all the text that is not a link. */
  private static Element densest(Element element) {
    Element largest =
        element.children().stream()
            .filter(HtmlArticle::mayHoldIt)
            .max(Comparator.comparingInt(HtmlArticle::ownText))
            .orElse(element);
    return !largest.equals(element) && ownText(largest) > ownText(element) * MOST_OF_IT
        ? densest(largest)
        : element;
  }

  private static boolean mayHoldIt(Element child) {
    return child.isBlock()
        && !child.is("p, ol, ul, ins")
        && !(child.nameIs("table")
            && (HtmlTable.holdsData(child) || HtmlTable.numbersClauses(child)));
  }

  private static int ownText(Element element) {
    return element.text().length() - element.select("a").text().length();
  }
}
