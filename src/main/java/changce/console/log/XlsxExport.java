package changce.console.log;

import changce.conversation.AnswerFilter;
import changce.conversation.Label;
import changce.conversation.LogPosition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log as an Excel workbook; rows go to disk as they are written, so memory stays flat. */
@Component
class XlsxExport {

  private static final int IN_MEMORY = 100;
  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_767;

  private final ExportTable table;
  private final JsonMapper json;
  private final Clock clock;

  XlsxExport(ExportTable table, JsonMapper json, Clock clock) {
    this.table = table;
    this.json = json;
    this.clock = clock;
  }

  /** A file for the caller to delete. */
  Path of(AnswerFilter filter, Locale language) throws IOException {
    Path file = Files.createTempFile("changce-export", ".xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY)) {
      workbook.setCompressTempFiles(true);
      SXSSFSheet sheet = workbook.createSheet("AI生成");
      sheet.getFooter().setCenter(Label.AI.text());
      sheet.createFreezePane(0, 1);
      write(sheet, 0, table.header(language));
      rows(sheet, filter, language);
      mark(workbook);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  private void rows(SXSSFSheet sheet, AnswerFilter filter, Locale language) {
    int at = 1;
    LogPosition position = null;
    do {
      ExportTable.Part part = table.part(filter, position, language);
      for (List<String> row : part.rows()) {
        write(sheet, at++, row);
      }
      position = part.next();
    } while (position != null && at < MOST_ROWS);
  }

  /** Texts are stored as texts: no cell is a formula, whatever it begins with. */
  private static void write(SXSSFSheet sheet, int at, List<String> cells) {
    SXSSFRow row = sheet.createRow(at);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      row.createCell(i).setCellValue(cell.substring(0, Math.min(LONGEST_CELL, cell.length())));
    }
  }

  /** The hidden label of AI-generated content in the file's metadata: GB 45438-2025. */
  private void mark(SXSSFWorkbook workbook) {
    String label =
        json.writeValueAsString(
            Map.of(
                "Label", "1",
                "ContentProducer", "changce",
                "ProduceID", "export-" + clock.millis(),
                "ReservedCode1", "",
                "ContentPropagator", "",
                "PropagateID", "",
                "ReservedCode2", ""));
    workbook.getXSSFWorkbook().getProperties().getCustomProperties().addProperty("AIGC", label);
  }
}
