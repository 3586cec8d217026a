package changce.policy.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A list with commas: one table. */
final class CsvText {

  private CsvText() {}

  static PolicyText read(String content) throws IOException {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.DEFAULT).get()) {
      List<List<String>> rows =
          parser.getRecords().stream().map(record -> List.of(record.values())).toList();
      return PolicyText.of(MarkdownRows.table(rows), TextFormat.CSV);
    }
  }
}
