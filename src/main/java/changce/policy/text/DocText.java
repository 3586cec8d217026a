package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;

/** Word 97 to 2003, and WPS in its clothes. */
final class DocText {

  private DocText() {}

  static PolicyText read(Path file) throws IOException, UnreadableText {
    try (InputStream input = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(input)) {
      return PolicyText.of(text(document.getRange()), TextFormat.DOC);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableText("文件有密码保护，请解除保护后再入库", e);
    }
  }

  private static String text(Range range) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (next < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(next);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        text.append(table(table));
        next += Math.max(1, table.numParagraphs());
      } else {
        text.append(words(paragraph.text())).append('\n');
        next++;
      }
    }
    return text.toString();
  }

  private static String table(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < table.numRows(); row++) {
      TableRow cells = table.getRow(row);
      List<String> words = new ArrayList<>();
      for (int cell = 0; cell < cells.numCells(); cell++) {
        words.add(words(cells.getCell(cell).text()));
      }
      rows.add(words);
    }
    return MarkdownRows.table(rows) + "\n";
  }

  private static String words(String raw) {
    return WordExtractor.stripFields(raw)
        .replaceAll("[\\u0000-\\u0008\\u000b-\\u001f]", " ")
        .strip();
  }
}
