package changce.policy.text;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A list with commas, tabs or semicolons: rows of cells as in a sheet. */
final class CsvText {

  /** Tabs first: they stand in no sentence. */
  private static final List<Character> SEPARATORS = List.of('\t', ',', ';', '，', '；', '|');

  private CsvText() {}

  static PolicyText read(String content) throws IOException {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    return PolicyText.of(SheetTables.of(cells(text)), TextFormat.CSV);
  }

  private static List<List<SheetCell>> cells(String text) throws IOException {
    if (text.startsWith("sep=") && text.length() > 5) {
      return cells(text.substring(5).stripLeading(), text.charAt(4));
    }
    for (char separator : SEPARATORS) {
      Optional<List<List<SheetCell>>> regular = regular(text, separator);
      if (regular.isPresent()) {
        return regular.get();
      }
    }
    return cells(text, text.indexOf('\t') < 0 ? ',' : '\t');
  }

  /** Only where all rows but titles and empty ones have as many cells, two or more. */
  private static Optional<List<List<SheetCell>>> regular(String text, char separator)
      throws IOException {
    List<List<SheetCell>> rows = cells(text, separator);
    List<Integer> widths = rows.stream().map(List::size).filter(size -> size > 1).toList();
    boolean most = widths.size() > 1 && widths.size() * 2 >= rows.size();
    return Optional.of(rows).filter(read -> most && Set.copyOf(widths).size() == 1);
  }

  private static List<List<SheetCell>> cells(String text, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      return parser.stream()
          .map(record -> record.stream().map(NoteMarks::apart).map(SheetCell::of).toList())
          .toList();
    }
  }
}
