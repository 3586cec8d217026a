package changce.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a row of a Markdown table together with its header: 层次：硕士，标准：2万元。 */
public final class TableRows {

  private static final Pattern DASHES = Pattern.compile("^\\|(?:\\s*:?-{2,}:?\\s*\\|)+$");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  /** One unit for all figures of a table, said above it. */
  private static final Pattern UNIT =
      Pattern.compile(
          "单位\\s*[:：为是]\\s*(?:人民币)?([十百千万亿]{0,2}(?:元|美元|吨|亩|平方米|公里))(?=[)）。，,；;\\s]|$)");

  private static final Pattern BARE_NUMBER =
      Pattern.compile("\\d[\\d,.]*(?:\\s*[-~～—至]\\s*\\d[\\d,.]*)?");

  /** Columns that count nothing in the table's unit, and those that name their own. */
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          ".*(?:序号|编号|代码|代号|年份|年度|日期|时间|期限|年限|电话|名次|排名|次数|批次|档次|等级|级别|类别|数量|比例|比率|占比|增速|增幅|[户人家套台个件]数|人员|面积|年龄|[)）%‰]).{0,6}$");

  private TableRows() {}

  /** The text with every row of its tables as a sentence of its own; other lines as they are. */
  public static String inWords(String text) {
    if (text.indexOf('|') < 0) {
      return text;
    }
    List<String> lines = text.lines().map(String::strip).toList();
    List<String> words = new ArrayList<>();
    List<String> header = List.of();
    String unit = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i + 1 < lines.size() && isRow(line) && DASHES.matcher(lines.get(i + 1)).matches()) {
        header = cells(line);
      } else if (isRow(line) && !DASHES.matcher(line).matches()) {
        words.add(inWords(header, cells(line), unit));
      } else if (!isRow(line)) {
        words.add(line);
        unit = unitIn(line, unit);
      }
    }
    return String.join("\n", words);
  }

  /** The rows of the text's tables in words; each means something only with what stands before. */
  public static List<String> of(String text) {
    List<String> others = text.lines().map(String::strip).filter(line -> !isRow(line)).toList();
    return inWords(text).lines().filter(line -> !others.contains(line)).toList();
  }

  /** A sentence between two tables ends what was said above the first. */
  private static String unitIn(String line, String before) {
    Matcher unit = UNIT.matcher(line);
    return unit.find() ? unit.group(1) : line.isEmpty() || !line.endsWith("。") ? before : "";
  }

  private static String counted(String name, String cell, String unit) {
    boolean counts = !name.isEmpty() && !UNCOUNTED.matcher(name).matches();
    return counts && BARE_NUMBER.matcher(cell).matches() ? cell + unit : cell;
  }

  private static String inWords(List<String> header, List<String> cells, String unit) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = i < header.size() ? header.get(i) : "";
      String cell = cells.get(i).replaceAll("[。；]", "，").replaceAll("，$", "");
      if (!cell.isEmpty()) {
        pairs.add(name.isEmpty() ? cell : name + "：" + counted(name, cell, unit));
      }
    }
    return String.join("，", pairs) + "。";
  }

  static boolean isDashes(String line) {
    return DASHES.matcher(line).matches();
  }

  private static boolean isRow(String line) {
    return line.length() > 1 && line.startsWith("|") && line.endsWith("|");
  }

  static List<String> cells(String row) {
    return Arrays.stream(CELL_END.split(row.substring(1, row.length() - 1), -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }
}
