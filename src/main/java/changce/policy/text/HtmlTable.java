package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A table of a page: rows of data, or only a way to lay the page out. */
final class HtmlTable {

  private static final double MOST_OF_IT = 0.6;
  private static final int PARAGRAPHS = 2;
  private static final Pattern NUMBER =
      Pattern.compile(
          "第\\s*[零〇一二三四五六七八九十百千廿卅卌\\d]+\\s*[章节条](?:之[一二三四五六七八九十\\d]+)?|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十]+[)）]");

  private HtmlTable() {}

  static boolean holdsData(Element table) {
    return !table.attr("role").equals("presentation")
        && (table.select("td table, th table").isEmpty()
            ? isRuled(table)
                || table.select("td, th").stream().noneMatch(cell -> holdsAnArticle(cell, table))
            : holdsTables(table))
        && !numbersClauses(table);
  }

  /** Rows and columns of which some cells are tables themselves, none nearly the whole table. */
  private static boolean holdsTables(Element table) {
    List<Element> cells = rows(table).stream().flatMap(row -> row.children().stream()).toList();
    return (isRuled(table) || cells.stream().anyMatch(cell -> cell.nameIs("th")))
        && rows(table).stream().filter(row -> row.childrenSize() > 1).count() > 1
        && cells.stream()
            .noneMatch(cell -> cell.text().length() > table.text().length() * MOST_OF_IT)
        && table.select("td table, th table").stream()
            .allMatch(inner -> inner.select("td table, th table").isEmpty());
  }

  /** Clauses with their numbers in a column of their own are text, and no table. */
  static boolean numbersClauses(Element table) {
    List<Element> rows =
        rows(table).stream().filter(row -> row.hasText() && row.childrenSize() > 1).toList();
    return rows.size() > 1
        && rows.stream()
            .allMatch(
                row ->
                    NUMBER.matcher(row.child(0).text().strip()).matches()
                        && row.children().stream().filter(Element::hasText).count() == 2);
  }

  static List<Element> rows(Element table) {
    return table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
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
    return grid(table).written();
  }

  /** Of a table in a cell of another. */
  static String inWords(Element table) {
    return grid(table).inWords();
  }

  private static DocGrid grid(Element table) {
    DocGrid grid = new DocGrid();
    Spans spans = new Spans();
    for (Element row : rows(table)) {
      boolean names = row.selectFirst("> td") == null;
      grid.row(0, spans.cells(row), 0, names);
    }
    return grid;
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
