package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.AnswerFilter;
import changce.conversation.LogPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

class XlsxExportTests {

  private static final int ROWS = 1000;

  private final AtomicInteger read = new AtomicInteger();

  @Test
  void theFileBeginsBeforeTheLogHasBeenReadAndItIsReadNoFurtherThanTheFileIsTaken() {
    long bytes =
        export(500)
            .take(3)
            .map(DataBuffer::readableByteCount)
            .reduce(0, Integer::sum)
            .block(Duration.ofSeconds(30));
    assertThat(bytes).isPositive();
    assertThat(read.get()).isBetween(1, 250);
  }

  @Test
  void everyRowIsInTheFileInItsOrder() throws IOException {
    try (XSSFWorkbook workbook = file(export(3))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(3 * ROWS);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("题");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=第 0 批 0");
      assertThat(sheet.getRow(3 * ROWS).getCell(0).getStringCellValue()).isEqualTo("=第 2 批 999");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getFooter().getCenter()).contains("AI");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1500, 2999})
  void aFileThatDoesNotHoldAllSaysSoInItsLastRow(int most) throws IOException {
    try (XSSFWorkbook workbook = file(export(3, most))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(most + 1);
      assertThat(sheet.getRow(most).getCell(0).getStringCellValue()).startsWith("=第");
      assertThat(sheet.getRow(most + 1).getCell(0).getStringCellValue())
          .startsWith("内容不全")
          .contains(NumberFormat.getInstance(Locale.CHINA).format(most) + " 条");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3000, 3001})
  void aFileThatHoldsAllSaysNothing(int most) throws IOException {
    try (XSSFWorkbook workbook = file(export(3, most))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3 * ROWS);
    }
  }

  private static XSSFWorkbook file(Flux<DataBuffer> export) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export
        .doOnNext(
            buffer -> {
              byte[] bytes = new byte[buffer.readableByteCount()];
              buffer.read(bytes);
              file.writeBytes(bytes);
            })
        .blockLast(Duration.ofSeconds(30));
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }

  private Flux<DataBuffer> export(int parts) {
    return export(parts, 1_000_000);
  }

  private Flux<DataBuffer> export(int parts, int most) {
    ExportTable table =
        new ExportTable(null, messages()) {
          @Override
          List<String> header(Locale language) {
            return List.of("题");
          }

          @Override
          Part part(AnswerFilter filter, @Nullable LogPosition position, Locale language) {
            int at = read.getAndIncrement();
            List<List<String>> rows =
                IntStream.range(0, ROWS)
                    .mapToObj(
                        row -> List.of("=第 " + at + " 批 " + row, UUID.randomUUID().toString()))
                    .toList();
            LogPosition next =
                read.get() == parts ? null : LogPosition.of("older-" + UUID.randomUUID());
            return new Part(rows, next);
          }
        };
    return new XlsxExport(table, JsonMapper.shared(), Clock.systemUTC(), most)
        .of(AnswerFilter.ALL, Locale.CHINA);
  }

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("console");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
