package changce.policy.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook print, and a caution for each of which that cannot be told. */
final class SheetCells {

  private static final int MOST_FLAGGED = 5;
  private static final Pattern HIDING = Pattern.compile(";;;?(?:\\s*|\"\\s*\")");

  private final Map<String, SheetFormat> formats = new HashMap<>();
  private final List<String> cautions = new ArrayList<>();
  private final FormulaEvaluator formulas;
  private final boolean since1904;
  private final List<String> losses = new ArrayList<>();
  private int flagged;

  SheetCells(Workbook workbook) {
    this.formulas = workbook.getCreationHelper().createFormulaEvaluator();
    this.since1904 =
        workbook instanceof XSSFWorkbook xssf
            ? xssf.isDate1904()
            : workbook instanceof HSSFWorkbook hssf
                && hssf.getInternalWorkbook().isUsing1904DateWindowing();
  }

  List<String> cautions() {
    List<String> said = new ArrayList<>(cautions);
    if (flagged > MOST_FLAGGED) {
      said.add("另有 %d 个单元格没有读或照原值给出".formatted(flagged - MOST_FLAGGED));
    }
    return said;
  }

  List<String> losses() {
    return losses;
  }

  String printed(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    boolean mixed = SheetRuns.are(cell);
    if (!mixed && SheetInk.isUnseen(cell)) {
      return SheetCells.isEmpty(cell) ? "" : flagged(cell, "划去了或看不见（与底色相同、字号太小），没有读", "");
    }
    if (SheetInk.isDoubtful(cell) && !isEmpty(cell)) {
      flagged(cell, "与底色相同，表格的样式里可能另有底色，已读入，请核对", "");
    }
    if (mixed) {
      return shown(cell, format(cell).text(NoteMarks.apart(seen(cell))));
    }
    CellValue value = cell.getCellType() == CellType.FORMULA ? calculated(cell) : stored(cell);
    return switch (value.getCellType()) {
      case NUMERIC -> shown(cell, number(cell, value.getNumberValue()));
      case STRING ->
          shown(cell, format(cell).text(NoteMarks.apart(String.valueOf(value.getStringValue()))));
      case BOOLEAN -> value.getBooleanValue() ? "TRUE" : "FALSE";
      case ERROR -> lost(cell, "是错误值，没有读");
      default -> "";
    };
  }

  private String seen(Cell cell) {
    SheetRuns runs = SheetRuns.of(cell);
    if (runs.hideSome()) {
      flagged(cell, "有划去的或看不见的字（与底色相同、字号太小），没有读", "");
    }
    return runs.seen();
  }

  /** A format as ;;; prints nothing of what a cell holds. */
  private String shown(Cell cell, String printed) {
    return printed.isBlank() && !isEmpty(cell) && HIDING.matcher(code(cell)).matches()
        ? flagged(cell, "的格式是 " + code(cell) + "，不显示内容，没有读", "")
        : printed;
  }

  private static CellValue stored(Cell cell) {
    return value(cell, cell.getCellType());
  }

  private static CellValue value(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> new CellValue(cell.getNumericCellValue());
      case STRING -> new CellValue(cell.getRichStringCellValue().getString());
      case BOOLEAN -> CellValue.valueOf(cell.getBooleanCellValue());
      case ERROR -> CellValue.getError(cell.getErrorCellValue());
      default -> new CellValue("");
    };
  }

  /** What the file holds for it; programs that cannot calculate leave nothing there, or 0. */
  private CellValue calculated(Cell cell) {
    CellValue kept = value(cell, cell.getCachedFormulaResultType());
    boolean missing = cell instanceof XSSFCell xssf && !hasText(xssf.getRawValue());
    boolean zero = kept.getCellType() == CellType.NUMERIC && kept.getNumberValue() == 0;
    if (!missing && !zero) {
      return kept;
    }
    return evaluated(cell).orElseGet(() -> new CellValue(lost(cell, "的公式没有可信的结果，也算不出来，没有读")));
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private Optional<CellValue> evaluated(Cell cell) {
    try {
      return Optional.ofNullable(formulas.evaluate(cell))
          .filter(value -> value.getCellType() != CellType.ERROR);
    } catch (RuntimeException e) {
      // Links to other files, functions that POI does not know: nothing it promises to throw.
      return Optional.empty();
    }
  }

  private String number(Cell cell, double value) {
    return format(cell)
        .number(value, since1904)
        .orElseGet(
            () ->
                flagged(
                    cell,
                    "的格式 " + code(cell) + " 读不懂，照原值给出",
                    SheetNumber.general(SheetNumber.shown(value))));
  }

  /** What it should print is not in the text: the first few stand for the others. */
  private String lost(Cell cell, String what) {
    String shown = flagged(cell, what, "");
    if (losses.size() < MOST_FLAGGED) {
      losses.add(said(cell.getSheet(), "的单元格 " + cell.getAddress() + " " + what));
    }
    return shown;
  }

  private String flagged(Cell cell, String what, String shown) {
    flagged++;
    if (flagged <= MOST_FLAGGED) {
      caution(cell.getSheet(), "的单元格 " + cell.getAddress() + " " + what);
    }
    return shown;
  }

  void caution(Sheet sheet, String what) {
    cautions.add(said(sheet, what));
  }

  private static String said(Sheet sheet, String what) {
    return "工作表“" + sheet.getSheetName() + "”" + what;
  }

  /** A formula says something, whatever it gives. */
  static boolean isEmpty(Cell cell) {
    return cell.getCellType() == CellType.BLANK
        || (cell.getCellType() == CellType.STRING
            && cell.getRichStringCellValue().getString().isBlank());
  }

  private SheetFormat format(Cell cell) {
    return formats.computeIfAbsent(code(cell), SheetFormat::of);
  }

  private static String code(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return style == null
        ? "General"
        : SheetFormatTable.code(style.getDataFormat(), style.getDataFormatString());
  }
}
