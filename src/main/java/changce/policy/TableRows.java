package changce.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a row of a Markdown table together with its header: 层次：硕士，标准：2万元。 */
public final class TableRows {

  private static final Pattern DASHES = Pattern.compile("^\\|(?:\\s*:?-{2,}:?\\s*\\|)+$");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  private TableRows() {}

  /** The text with every row of its tables as a sentence of its own; other lines as they are. */
  public static String inWords(String text) {
    if (text.indexOf('|') < 0) {
      return text;
    }
    List<String> lines = text.lines().map(String::strip).toList();
    List<String> words = new ArrayList<>();
    List<String> header = List.of();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i + 1 < lines.size() && isRow(line) && DASHES.matcher(lines.get(i + 1)).matches()) {
        header = cells(line);
      } else if (isRow(line) && !DASHES.matcher(line).matches()) {
        words.add(inWords(header, cells(line)));
      } else if (!isRow(line)) {
        words.add(line);
      }
    }
    return String.join("\n", words);
  }

  /** The rows of the text's tables in words; each means something only with what stands before. */
  public static List<String> of(String text) {
    List<String> others = text.lines().map(String::strip).filter(line -> !isRow(line)).toList();
    return inWords(text).lines().filter(line -> !others.contains(line)).toList();
  }

  private static String inWords(List<String> header, List<String> cells) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = i < header.size() ? header.get(i) : "";
      String cell = cells.get(i).replaceAll("[。；]", "，").replaceAll("，$", "");
      if (!cell.isEmpty()) {
        pairs.add(name.isEmpty() ? cell : name + "：" + cell);
      }
    }
    return String.join("，", pairs) + "。";
  }

  private static boolean isRow(String line) {
    return line.length() > 1 && line.startsWith("|") && line.endsWith("|");
  }

  private static List<String> cells(String row) {
    return Arrays.stream(CELL_END.split(row.substring(1, row.length() - 1), -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }
}
