package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word and WPS: paragraphs with the numbers that Word would print before them, and tables. */
final class DocxText {

  private DocxText() {}

  static PolicyText read(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(input)) {
      StringBuilder text = new StringBuilder();
      DocxNumbering numbering = new DocxNumbering(document);
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          text.append(numbering.label(paragraph)).append(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          text.append(table(table));
        } else if (element instanceof XWPFSDT control) {
          text.append(control.getContent().getText());
        }
        text.append('\n');
      }
      return PolicyText.of(text.toString(), TextFormat.DOCX);
    }
  }

  private static String table(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> above = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      rows.add(cells(row, above));
    }
    return MarkdownRows.table(rows);
  }

  private static List<String> cells(XWPFTableRow row, List<String> above) {
    List<String> cells = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      CTTcPr form = cell.getCTTc().getTcPr();
      boolean goesOn =
          form != null
              && form.isSetVMerge()
              && !STMerge.RESTART.equals(form.getVMerge().getVal())
              && cells.size() < above.size();
      String text = goesOn ? above.get(cells.size()) : cell.getTextRecursively();
      BigInteger span =
          form != null && form.isSetGridSpan() ? form.getGridSpan().getVal() : BigInteger.ONE;
      for (int column = 0; column < span.intValue(); column++) {
        cells.add(text);
      }
    }
    return cells;
  }
}
