package changce.console.log;

import changce.conversation.AnswerFilter;
import changce.conversation.Label;
import changce.conversation.LogPosition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as an Excel workbook, read on as fast as it is taken: the sheet's rows are made while the
 * file is being written, so nothing of them waits in memory or on disk.
 */
@Component
class XlsxExport {

  private static final int IN_MEMORY = 100;

  /** A sheet of Excel has 1,048,576. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int LONGEST_CELL = 32_767;
  private static final int CHUNK = 64 * 1024;

  private final ExportTable table;
  private final JsonMapper json;
  private final Clock clock;
  private final int mostRows;

  @Autowired
  XlsxExport(ExportTable table, JsonMapper json, Clock clock) {
    this(table, json, clock, MOST_ROWS);
  }

  /**
   * @param mostRows of answers: one more says that there are others
   */
  XlsxExport(ExportTable table, JsonMapper json, Clock clock, int mostRows) {
    this.table = table;
    this.json = json;
    this.clock = clock;
    this.mostRows = mostRows;
  }

  /** Written by a thread that may block: it waits for whoever reads, and ends when they leave. */
  Flux<DataBuffer> of(AnswerFilter filter, Locale language) {
    return Flux.from(
        DataBufferUtils.outputStreamPublisher(
            out -> write(out, filter, language),
            DefaultDataBufferFactory.sharedInstance,
            Schedulers.boundedElastic()::schedule,
            CHUNK));
  }

  private void write(OutputStream out, AnswerFilter filter, Locale language) {
    try (DeferredSXSSFWorkbook workbook = new DeferredSXSSFWorkbook(IN_MEMORY)) {
      DeferredSXSSFSheet sheet = workbook.createSheet("AI生成");
      sheet.getFooter().setCenter(Label.AI.text());
      sheet.createFreezePane(0, 1);
      sheet.setRowGenerator(rows -> rows(rows, filter, language));
      mark(workbook);
      workbook.writeAvoidingTempFiles(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rows(SXSSFSheet sheet, AnswerFilter filter, Locale language) {
    write(sheet, 0, table.header(language));
    int written = 0;
    LogPosition position = null;
    do {
      ExportTable.Part part = table.part(filter, position, language);
      for (List<String> row : part.rows()) {
        if (written == mostRows) {
          write(sheet, written + 1, table.cutOff(mostRows, language));
          return;
        }
        write(sheet, ++written, row);
      }
      position = part.next();
    } while (position != null);
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
