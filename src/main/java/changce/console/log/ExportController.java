package changce.console.log;

import changce.conversation.AnswerFilter;
import changce.staff.Person;
import changce.staff.Staff;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;

/** Takes any filter of the log away as a file. */
@Controller
class ExportController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final CsvExport csv;
  private final XlsxExport xlsx;
  private final Staff staff;
  private final Clock clock;

  ExportController(CsvExport csv, XlsxExport xlsx, Staff staff, Clock clock) {
    this.csv = csv;
    this.xlsx = xlsx;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/console/log/export.csv")
  ResponseEntity<Flux<DataBuffer>> csv(
      Person person, Locale language, @RequestParam Map<String, String> parameters) {
    return file(CSV, "csv", csv.of(filter(person, parameters, "csv"), language));
  }

  @GetMapping("/console/log/export.xlsx")
  ResponseEntity<Flux<DataBuffer>> xlsx(
      Person person, Locale language, @RequestParam Map<String, String> parameters) {
    return file(XLSX, "xlsx", xlsx.of(filter(person, parameters, "xlsx"), language));
  }

  private AnswerFilter filter(Person person, Map<String, String> parameters, String format) {
    LogQuery query = LogQuery.of(parameters);
    AnswerFilter filter = query.filter();
    staff.record(person, "log.export", format, query.withoutText());
    return filter;
  }

  private ResponseEntity<Flux<DataBuffer>> file(
      MediaType type, String ending, Flux<DataBuffer> content) {
    String name = "AI生成-问答记录-%s.%s".formatted(LocalDate.now(clock), ending);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
