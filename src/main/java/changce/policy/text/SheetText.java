package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Each sheet a section with one table; merged cells say in every row what they say. */
final class SheetText {

  private static final int MOST_ROWS = 50_000;

  private SheetText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      SheetCells cells = new SheetCells(workbook);
      StringBuilder text = new StringBuilder();
      for (Sheet sheet : workbook) {
        if (sheet.getPhysicalNumberOfRows() > MOST_ROWS) {
          throw new UnreadableText("工作表 %s 超过 5 万行".formatted(sheet.getSheetName()));
        }
        String table = MarkdownRows.table(rows(sheet, cells));
        if (!table.isBlank()) {
          text.append("## ").append(sheet.getSheetName()).append('\n').append(table).append('\n');
        }
      }
      return new PolicyText(text.toString(), TextFormat.SHEET, List.of(), cells.cautions());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableText("文件有密码保护，请解除保护后再入库", e);
    }
  }

  private static List<List<String>> rows(Sheet sheet, SheetCells shown) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> printed = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        printed.add(shown.printed(spoken(sheet, row.getRowNum(), column)));
      }
      rows.add(printed);
    }
    return rows;
  }

  private static @Nullable Cell spoken(Sheet sheet, int row, int column) {
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(row, column)) {
        return cell(sheet, merged.getFirstRow(), merged.getFirstColumn());
      }
    }
    return cell(sheet, row, column);
  }

  private static @Nullable Cell cell(Sheet sheet, int row, int column) {
    Row found = sheet.getRow(row);
    return found == null ? null : found.getCell(column, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
  }
}
