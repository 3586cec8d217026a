package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Word 97 says of a cell where it begins and how wide it is, not over which columns it stands. */
final class DocTable {

  /** Twentieths of a point; lines drawn by hand do not meet exactly. */
  private static final int SAME_PLACE = 60;

  private DocTable() {}

  static DocGrid of(Table table, Function<Range, String> words) {
    List<Integer> edges = edges(table);
    DocGrid grid = new DocGrid();
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      if (row.numCells() > 0) {
        add(grid, row, edges, words);
      }
    }
    return grid;
  }

  private static void add(
      DocGrid grid, TableRow row, List<Integer> edges, Function<Range, String> words) {
    List<DocRow.Cell> cells = new ArrayList<>();
    int before = place(edges, row.getCell(0).getLeftEdge());
    int at = before;
    for (int i = 0; i < row.numCells(); i++) {
      TableCell cell = row.getCell(i);
      int end = Math.max(at + 1, place(edges, cell.getLeftEdge() + cell.getWidth()));
      cells.add(
          new DocRow.Cell(
              words.apply(cell),
              end - at,
              cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged(),
              cell.isMerged() && !cell.isFirstMerged()));
      at = end;
    }
    grid.row(before, cells, edges.size() - 1 - at, row.isTableHeader());
  }

  private static List<Integer> edges(Table table) {
    TreeSet<Integer> all = new TreeSet<>();
    for (int i = 0; i < table.numRows(); i++) {
      for (int j = 0; j < table.getRow(i).numCells(); j++) {
        TableCell cell = table.getRow(i).getCell(j);
        all.add(cell.getLeftEdge());
        all.add(cell.getLeftEdge() + cell.getWidth());
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_PLACE) {
        edges.add(edge);
      }
    }
    return edges;
  }

  private static int place(List<Integer> edges, int edge) {
    int place = 0;
    while (place + 1 < edges.size() && edges.get(place + 1) <= edge) {
      place++;
    }
    return place;
  }
}
