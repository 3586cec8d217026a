package changce.policy.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes sheets as offices keep them. */
final class SampleSheets {

  /**
   * @param format that its numbers are printed by
   */
  record Figure(double value, String format) {}

  record Formula(String formula, String format) {}

  private SampleSheets() {}

  static Path write(Path file, Consumer<Workbook> content) throws IOException {
    boolean old = file.toString().endsWith(".xls");
    try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      content.accept(workbook);
      workbook.write(output);
    }
    return file;
  }

  /**
   * @param rows of words, numbers, {@link Figure} and {@link Formula}
   */
  static Sheet sheet(Workbook workbook, String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < rows[i].length; column++) {
        fill(row.createCell(column), rows[i][column]);
      }
    }
    return sheet;
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  static void merge(Sheet sheet, String... ranges) {
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof Figure figure) {
      cell.setCellValue(figure.value());
      cell.setCellStyle(style(cell, figure.format()));
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.formula());
      cell.setCellStyle(style(cell, formula.format()));
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static CellStyle style(Cell cell, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
