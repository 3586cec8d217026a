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
        && (isRuled(table)
            || table.select("td, th").stream().noneMatch(cell -> holdsAnArticle(cell, table)));
  }

  /** With lines drawn between cells that stand in rows and columns. */
  private static boolean isRuled(Element table) {
    return table.attr("border").matches("[1-9]\\d*")
        && table.select("tr").stream().filter(row -> row.childrenSize() > 1).count() > 1;
  }

  /** Several paragraphs in one cell that is nearly the whole table. */
  private static boolean holdsAnArticle(Element cell, Element table) {
    return cell.select("p, div, h1, h2, h3, li, br").size() >= PARAGRAPHS
        && cell.text().length() >= table.text().length() * MOST_OF_IT;
  }

  static String markdown(Element table) {
    DocGrid grid = new DocGrid();
    Spans spans = new Spans();
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        boolean names = row.selectFirst("> td") == null;
        grid.row(0, spans.cells(row), 0, names);
      }
    }
    return grid.written();
  }

  /** What stands over the table: what it is of, and often the unit of its figures. */
  static String caption(Element table) {
    Element caption = table.selectFirst("> caption");
    return caption == null ? "" : HtmlWords.of(caption);
  }

  /** Cells that reach over rows go on in each of them. */
  private static final class Spans {

    private final List<Integer> left = new ArrayList<>();
    private int column;

    List<DocRow.Cell> cells(Element row) {
      List<DocRow.Cell> cells = new ArrayList<>();
      column = 0;
      for (Element cell : row.select("> td, > th")) {
        takeFromAbove(cells);
        int width = span(cell, "colspan");
        cells.add(new DocRow.Cell(HtmlWords.of(cell), width, false, false));
        for (int end = column + width; column < end; column++) {
          place(span(cell, "rowspan") - 1);
        }
      }
      takeFromAbove(cells);
      return cells;
    }

    private void takeFromAbove(List<DocRow.Cell> cells) {
      for (; column < left.size() && left.get(column) > 0; column++) {
        left.set(column, left.get(column) - 1);
        cells.add(new DocRow.Cell("", 1, true, false));
      }
    }

    private void place(int rows) {
      while (left.size() <= column) {
        left.add(0);
      }
      left.set(column, rows);
    }

    private static int span(Element cell, String name) {
      String span = cell.attr(name);
      return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }
  }
}
