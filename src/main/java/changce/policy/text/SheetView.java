package changce.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What of a sheet is published: not what is hidden, nor what stands outside the print area. */
final class SheetView {

  private final Sheet sheet;
  private final List<CellRangeAddress> printed;

  SheetView(Sheet sheet) {
    this.sheet = sheet;
    this.printed = printed(sheet);
  }

  static boolean shows(Workbook workbook, Sheet sheet) {
    int place = workbook.getSheetIndex(sheet);
    return !workbook.isSheetHidden(place) && !workbook.isSheetVeryHidden(place);
  }

  boolean isCut() {
    return !printed.isEmpty();
  }

  boolean hides(Row row) {
    boolean flat = row.getHeight() == 0 && sheet.getDefaultRowHeight() > 0;
    return row.getZeroHeight() || flat;
  }

  boolean hides(int column) {
    return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
  }

  boolean prints(int row, int column) {
    return printed.isEmpty() || printed.stream().anyMatch(area -> area.isInRange(row, column));
  }

  private static List<CellRangeAddress> printed(Sheet sheet) {
    Workbook workbook = sheet.getWorkbook();
    String areas = workbook.getPrintArea(workbook.getSheetIndex(sheet));
    List<CellRangeAddress> printed =
        new ArrayList<>(areas(areas, workbook.getSpreadsheetVersion()));
    CellRangeAddress titles = sheet.getRepeatingRows();
    if (titles != null) {
      List.copyOf(printed).forEach(area -> printed.add(across(area, titles)));
    }
    return printed;
  }

  /** Rows that are printed on top of every page. */
  private static CellRangeAddress across(CellRangeAddress area, CellRangeAddress titles) {
    return new CellRangeAddress(
        titles.getFirstRow(), titles.getLastRow(), area.getFirstColumn(), area.getLastColumn());
  }

  private static List<CellRangeAddress> areas(@Nullable String areas, SpreadsheetVersion version) {
    if (areas == null || areas.isBlank()) {
      return List.of();
    }
    try {
      return Arrays.stream(AreaReference.generateContiguous(version, areas))
          .map(SheetView::range)
          .toList();
    } catch (RuntimeException e) {
      // An area that was deleted, #REF!, cuts nothing off.
      return List.of();
    }
  }

  private static CellRangeAddress range(AreaReference area) {
    return new CellRangeAddress(
        area.getFirstCell().getRow(),
        area.getLastCell().getRow(),
        area.getFirstCell().getCol(),
        area.getLastCell().getCol());
  }
}
