package changce.policy.text;

import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Whether one sees what a cell holds: struck through it is no longer part of the sheet. */
final class SheetInk {

  private static final double NEAR = 0.1;

  private SheetInk() {}

  static boolean isUnseen(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return style != null
        && isUnseen(cell, cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()));
  }

  /**
   * @param font of some words in the cell
   */
  static boolean isUnseen(Cell cell, Font font) {
    Workbook workbook = cell.getSheet().getWorkbook();
    boolean tiny = font.getFontHeightInPoints() <= 1;
    return font.getStrikeout()
        || tiny
        || (isOnItsOwnColour(cell.getCellStyle(), font, workbook) && !isInTable(cell));
  }

  private static boolean isOnItsOwnColour(CellStyle style, Font font, Workbook workbook) {
    PageColour letters = letters(font, workbook);
    PageColour ground =
        switch (style.getFillPattern()) {
          case NO_FILL -> PageColour.WHITE;
          case SOLID_FOREGROUND -> colour(style.getFillForegroundColorColor());
          default -> null;
        };
    return letters != null && ground != null && letters.distance(ground) < NEAR;
  }

  /** On a ground that the style of the table around it may give. */
  static boolean isDoubtful(Cell cell) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = cell.getCellStyle();
    return style != null
        && isInTable(cell)
        && isOnItsOwnColour(style, workbook.getFontAt(style.getFontIndex()), workbook);
  }

  private static boolean isInTable(Cell cell) {
    return cell.getSheet() instanceof XSSFSheet sheet
        && sheet.getTables().stream().anyMatch(table -> table.contains(new CellReference(cell)));
  }

  /**
   * @return null for the usual colour of letters, whichever that is
   */
  private static @Nullable PageColour letters(Font font, Workbook workbook) {
    if (font instanceof XSSFFont xssf) {
      return colour(xssf.getXSSFColor());
    }
    return font instanceof HSSFFont hssf && workbook instanceof HSSFWorkbook book
        ? colour(hssf.getHSSFColor(book))
        : null;
  }

  private static @Nullable PageColour colour(@Nullable Color color) {
    if (color instanceof XSSFColor xssf) {
      byte[] tinted = xssf.getRGBWithTint();
      byte[] rgb = tinted == null ? xssf.getRGB() : tinted;
      return rgb == null || rgb.length != 3 ? null : of(rgb[0] & 255, rgb[1] & 255, rgb[2] & 255);
    }
    if (color instanceof HSSFColor hssf && !isAutomatic(hssf)) {
      short[] rgb = hssf.getTriplet();
      return of(rgb[0], rgb[1], rgb[2]);
    }
    return null;
  }

  private static boolean isAutomatic(HSSFColor color) {
    return color.getIndex() == HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex();
  }

  private static PageColour of(int red, int green, int blue) {
    return new PageColour(red / 255.0, green / 255.0, blue / 255.0);
  }
}
