package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The words of a cell of which parts have a font of their own: struck through, or raised. */
final class SheetRuns {

  private record Run(String words, Font font) {}

  private final List<Run> runs = new ArrayList<>();
  private final Cell cell;

  private SheetRuns(Cell cell) {
    this.cell = cell;
    RichTextString rich = cell.getRichStringCellValue();
    String words = rich.getString();
    int at = 0;
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      int from = Math.min(rich.getIndexOfFormattingRun(i), words.length());
      int to =
          i + 1 < rich.numFormattingRuns()
              ? Math.min(rich.getIndexOfFormattingRun(i + 1), words.length())
              : words.length();
      add(words.substring(at, Math.max(at, from)), null);
      add(words.substring(from, Math.max(from, to)), font(rich, i));
      at = Math.max(from, to);
    }
    add(words.substring(at), null);
  }

  static boolean are(Cell cell) {
    return cell.getCellType() == CellType.STRING
        && cell.getRichStringCellValue().numFormattingRuns() > 0;
  }

  static SheetRuns of(Cell cell) {
    return new SheetRuns(cell);
  }

  private void add(String words, @Nullable Font font) {
    if (!words.isEmpty()) {
      Workbook workbook = cell.getSheet().getWorkbook();
      Font own = font == null ? workbook.getFontAt(cell.getCellStyle().getFontIndex()) : font;
      runs.add(new Run(words, own));
    }
  }

  private @Nullable Font font(RichTextString rich, int run) {
    if (rich instanceof HSSFRichTextString old) {
      return cell.getSheet().getWorkbook().getFontAt(old.getFontOfFormattingRun(run));
    }
    return rich instanceof XSSFRichTextString xssf ? xssf.getFontOfFormattingRun(run) : null;
  }

  boolean hideSome() {
    return runs.stream().anyMatch(run -> !run.words().isBlank() && isUnseen(run));
  }

  /** What is seen; marks of notes behind the words that they stand in. */
  String seen() {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (!isUnseen(run)) {
        String behind = i + 1 < runs.size() ? runs.get(i + 1).words() : "";
        seen.append(isRaised(run) ? raised(seen, run.words(), behind) : run.words());
      }
    }
    return seen.toString();
  }

  private boolean isUnseen(Run run) {
    return SheetInk.isUnseen(cell, run.font());
  }

  private static boolean isRaised(Run run) {
    return run.font().getTypeOffset() == Font.SS_SUPER;
  }

  private static String raised(CharSequence before, String words, String behind) {
    if (MixedNumber.isUpperHalf(words, behind)) {
      return MixedNumber.upperHalf(before, words);
    }
    String plain = words.strip();
    return plain.matches("-?\\d{1,2}")
        ? RaisedPower.raisedDigits(plain)
        : NoteMarks.raised(before, words);
  }
}
