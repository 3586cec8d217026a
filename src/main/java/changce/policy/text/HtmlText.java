package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** A saved page: the article, without the navigation around it. */
final class HtmlText {

  private static final String NOT_TEXT =
      "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg,"
          + " [hidden], [aria-hidden=true]";

  /** Where the content systems of government sites put an article, the surest first. */
  private static final List<String> ARTICLES =
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

  private static final int SHORTEST_ARTICLE = 60;

  private HtmlText() {}

  static PolicyText read(String html) {
    Document page = Jsoup.parse(html);
    String title = title(page);
    page.select(NOT_TEXT).remove();
    Element article = article(page);
    StringBuilder text = new StringBuilder();
    if (!title.isEmpty() && !article.text().startsWith(title)) {
      text.append(title).append('\n');
    }
    write(article, text);
    return PolicyText.of(tidy(text.toString()), TextFormat.HTML);
  }

  private static String title(Document page) {
    Element named = page.selectFirst("meta[name=ArticleTitle]");
    Element heading = page.selectFirst("h1");
    String title = named == null ? "" : named.attr("content").strip();
    if (title.isEmpty() && heading != null) {
      title = heading.text().strip();
    }
    return title;
  }

  private static Element article(Document page) {
    for (String place : ARTICLES) {
      Elements found = page.select(place);
      for (Element element : found) {
        if (ownText(element) >= SHORTEST_ARTICLE) {
          return element;
        }
      }
    }
    return densest(page.body());
  }

  /** Goes down as long as one child holds nearly all the text that is not a link. */
  private static Element densest(Element element) {
    Element largest =
        element.children().stream()
            .filter(child -> child.isBlock() && !child.nameIs("p") && !child.nameIs("table"))
            .max(Comparator.comparingInt(HtmlText::ownText))
            .orElse(element);
    return !largest.equals(element) && ownText(largest) > ownText(element) * 0.6
        ? densest(largest)
        : element;
  }

  private static int ownText(Element element) {
    return element.text().length() - element.select("a").text().length();
  }

  private static void write(Element element, StringBuilder text) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element child) {
        writeElement(child, text);
      }
    }
  }

  private static void writeElement(Element child, StringBuilder text) {
    if (child.nameIs("table")) {
      text.append('\n').append(table(child)).append('\n');
    } else if (child.nameIs("br")) {
      text.append('\n');
    } else if (child.isBlock()) {
      text.append('\n');
      write(child, text);
      text.append('\n');
    } else {
      write(child, text);
    }
  }

  private static String table(Element table) {
    List<List<String>> rows = new ArrayList<>();
    Spans spans = new Spans();
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        rows.add(spans.cells(row));
      }
    }
    return MarkdownRows.table(rows);
  }

  /** Cells that reach over rows and columns speak in each of them. */
  private static final class Spans {

    private final List<String> above = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    List<String> cells(Element row) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        takeFromAbove(cells);
        int height = span(cell, "rowspan");
        for (int width = span(cell, "colspan"); width > 0; width--) {
          place(cells.size(), cell.text(), height - 1);
          cells.add(cell.text());
        }
      }
      takeFromAbove(cells);
      return cells;
    }

    private void takeFromAbove(List<String> cells) {
      while (cells.size() < left.size() && left.get(cells.size()) > 0) {
        left.set(cells.size(), left.get(cells.size()) - 1);
        cells.add(above.get(cells.size()));
      }
    }

    private void place(int column, String text, int rows) {
      while (left.size() <= column) {
        left.add(0);
        above.add("");
      }
      left.set(column, rows);
      above.set(column, text);
    }

    private static int span(Element cell, String name) {
      String span = cell.attr(name);
      return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }
  }

  private static String tidy(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[ \\t\\u3000]*\\n[ \\t\\u3000]*", "\n")
        .replaceAll("\n{2,}(?!\\|)", "\n")
        .replaceAll("\n{2,}", "\n\n")
        .replaceAll("(?m)^(\\|.*)\n(?!\\|)", "$1\n\n")
        .strip();
  }
}
