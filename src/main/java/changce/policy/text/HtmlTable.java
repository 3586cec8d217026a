package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of a page: rows of data, or only a way to lay the page out. */
final class HtmlTable {

  private static final double MOST_OF_IT = 0.6;
  private static final int PARAGRAPHS = 2;

  private HtmlTable() {}

  static boolean holdsData(Element table) {
    return !table.attr("role").equals("presentation")
        && table.selectFirst("table table") == null
        && table.select("td table, th table").isEmpty()
        && table.select("td, th").stream().noneMatch(cell -> holdsAnArticle(cell, table));
  }

  /** Several paragraphs in one cell that is nearly the whole table. */
  private static boolean holdsAnArticle(Element cell, Element table) {
    return cell.select("p, div, h1, h2, h3, li, br").size() >= PARAGRAPHS
        && cell.text().length() >= table.text().length() * MOST_OF_IT;
  }

  static String markdown(Element table) {
    List<List<String>> rows = new ArrayList<>();
    Spans spans = new Spans();
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        rows.add(spans.cells(row));
      }
    }
    return MarkdownRows.table(rows);
  }

  /** What stands over the table: what it is of, and often the unit of its figures. */
  static String caption(Element table) {
    Element caption = table.selectFirst("> caption");
    return caption == null ? "" : HtmlWords.of(caption);
  }

  /** Cells that reach over rows and columns speak in each of them. */
  private static final class Spans {

    private final List<String> above = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    List<String> cells(Element row) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        takeFromAbove(cells);
        String words = HtmlWords.of(cell);
        int height = span(cell, "rowspan");
        for (int width = span(cell, "colspan"); width > 0; width--) {
          place(cells.size(), words, height - 1);
          cells.add(words);
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
}
