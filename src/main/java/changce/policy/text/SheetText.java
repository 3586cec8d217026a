package changce.policy.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Each sheet that is shown a section with its tables. */
final class SheetText {

  private static final int MOST_ROWS = 50_000;
  private static final Pattern NO_NAME = Pattern.compile("(?i)(?:sheet|工作表) ?\\d*");

  private SheetText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      SheetCells cells = new SheetCells(workbook);
      StringBuilder text = new StringBuilder();
      for (Sheet sheet : workbook) {
        if (SheetView.shows(workbook, sheet)) {
          text.append(section(sheet, cells));
        } else if (sheet.getPhysicalNumberOfRows() > 0) {
          cells.caution(sheet, "是隐藏的，没有读");
        }
      }
      return new PolicyText(
          text.toString(), TextFormat.SHEET, List.of(), cells.cautions(), cells.losses());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableText(Reason.of("password"), e);
    }
  }

  /** The unit of the whole sheet may stand where its pages are numbered. */
  private static Optional<String> printedAbove(Sheet sheet) {
    Header header = sheet.getHeader();
    return Stream.of(header.getLeft(), header.getCenter(), header.getRight())
        .map(HeaderFooter::stripFields)
        .filter(words -> SheetUnit.above(words).isPresent())
        .findFirst();
  }

  private static String section(Sheet sheet, SheetCells cells) throws UnreadableText {
    String name = sheet.getSheetName();
    if (sheet.getPhysicalNumberOfRows() > MOST_ROWS) {
      throw new UnreadableText(Reason.of("sheet-too-long", name));
    }
    List<List<SheetCell>> rows = new ArrayList<>(SheetGrid.of(sheet, cells));
    printedAbove(sheet).ifPresent(unit -> rows.add(0, List.of(SheetCell.of(unit))));
    String boxes = String.join("\n", SheetBoxes.of(sheet));
    String tables = SheetTables.of(rows) + (boxes.isEmpty() ? "" : "\n" + boxes + "\n");
    String heading = NO_NAME.matcher(name).matches() ? "" : "## " + name + "\n";
    return tables.isBlank() ? "" : heading + tables + "\n";
  }
}
