package changce.console.log;

import changce.conversation.AnswerFilter;
import changce.conversation.LogPosition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The log as CSV (RFC 4180), read on as fast as it is taken. */
@Component
class CsvExport {

  /** Without it Excel takes UTF-8 for the local code page. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private final ExportTable table;

  CsvExport(ExportTable table) {
    this.table = table;
  }

  private record State(@Nullable LogPosition position, boolean begun, boolean ended) {}

  Flux<DataBuffer> of(AnswerFilter filter, Locale language) {
    return Flux.<DataBuffer, State>generate(
            () -> new State(null, false, false),
            (state, sink) -> {
              if (state.ended) {
                sink.complete();
                return state;
              }
              ExportTable.Part part = table.part(filter, state.position, language);
              String head =
                  state.begun ? "" : BYTE_ORDER_MARK + written(List.of(table.header(language)));
              sink.next(buffer(head + written(part.rows())));
              return new State(part.next(), true, part.next() == null);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static String written(List<List<String>> rows) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(CsvExport::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * What begins like a formula would be calculated by a spreadsheet:
   * https://owasp.org/www-community/attacks/CSV_Injection
   */
  static String harmless(String cell) {
    String begin = cell.stripLeading();
    boolean formula = !begin.isEmpty() && "=+-@＝＋－＠".indexOf(begin.charAt(0)) >= 0;
    boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
    return formula || control ? "'" + cell : cell;
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
