package changce.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The published rows of a sheet as they are printed; a row that is not there is empty. */
final class SheetGrid {

  private static final SheetCell BLANK = SheetCell.of("");

  private final Sheet sheet;
  private final SheetView view;
  private final SheetCells printed;
  private final List<Integer> columns;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Map<Integer, SheetCell>> merged = new HashMap<>();
  private int hidden;

  private SheetGrid(Sheet sheet, SheetCells printed) {
    this.sheet = sheet;
    this.view = new SheetView(sheet);
    this.printed = printed;
    int last = 0;
    for (Row row : sheet) {
      if (!view.hides(row)) {
        rows.add(row);
        last = Math.max(last, lastSaid(row));
      } else {
        hidden += lastSaid(row) > 0 ? 1 : 0;
      }
    }
    this.columns = IntStream.range(0, last).filter(column -> !view.hides(column)).boxed().toList();
    sheet.getMergedRegions().forEach(this::merge);
    caution(last);
  }

  static List<List<SheetCell>> of(Sheet sheet, SheetCells printed) {
    return new SheetGrid(sheet, printed).read();
  }

  private static int lastSaid(Row row) {
    int last = 0;
    for (Cell cell : row) {
      last = SheetCells.isEmpty(cell) ? last : cell.getColumnIndex() + 1;
    }
    return last;
  }

  private List<List<SheetCell>> read() {
    List<List<SheetCell>> grid = new ArrayList<>();
    int next = 0;
    for (Row row : rows) {
      if (row.getRowNum() > next && !isHidden(next)) {
        grid.add(List.of());
      }
      List<SheetCell> cells = columns.stream().map(column -> cell(row, column)).toList();
      boolean unseen = lastSaid(row) > 0 && cells.stream().allMatch(SheetCell::isBlank);
      if (!unseen || view.isCut()) {
        grid.add(cells);
      }
      next = row.getRowNum() + 1;
    }
    return grid;
  }

  private boolean isHidden(int row) {
    Row found = sheet.getRow(row);
    return found != null && view.hides(found);
  }

  private SheetCell cell(Row row, int column) {
    if (!view.prints(row.getRowNum(), column)) {
      return BLANK;
    }
    SheetCell found = merged.getOrDefault(row.getRowNum(), Map.of()).get(column);
    return found != null ? found : SheetCell.of(text(row, column));
  }

  private String text(@Nullable Row row, int column) {
    return row == null
        ? ""
        : printed.printed(row.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL));
  }

  private void merge(CellRangeAddress region) {
    List<Integer> wide =
        columns.stream()
            .filter(c -> c >= region.getFirstColumn() && c <= region.getLastColumn())
            .toList();
    List<Row> high = rows.stream().filter(row -> region.containsRow(row.getRowNum())).toList();
    if (!wide.isEmpty() && !high.isEmpty()) {
      String text = text(sheet.getRow(region.getFirstRow()), region.getFirstColumn());
      SheetCell cell = new SheetCell(text.strip(), wide.size(), high.size());
      for (Row row : high) {
        Map<Integer, SheetCell> places =
            merged.computeIfAbsent(row.getRowNum(), key -> new HashMap<>());
        wide.forEach(column -> places.put(column, cell));
      }
    }
  }

  private void caution(int last) {
    if (hidden > 0) {
      printed.caution(sheet, "有 %d 行是隐藏的，没有读".formatted(hidden));
    }
    if (columns.size() < last) {
      printed.caution(sheet, "有 %d 列是隐藏的，没有读".formatted(last - columns.size()));
    }
    if (view.isCut()) {
      printed.caution(sheet, "只读了打印区域");
    }
  }
}
