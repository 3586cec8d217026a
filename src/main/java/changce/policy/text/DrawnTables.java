package changce.policy.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the tables of a plain text, drawn with lines of characters, tabs or blanks, and writes them
 * as Markdown.
 */
final class DrawnTables {

  private static final Pattern BORDER = Pattern.compile("[\\u2500-\\u257f+\\-=|\\s\\u3000]{3,}");
  private static final Pattern SIDE = Pattern.compile("[|\\u2502\\u2503\\u2551｜]");
  private static final Pattern DASHES = Pattern.compile("\\|?(?:\\s*:?-{2,}:?\\s*\\|)+.*");
  private static final Pattern TABS = Pattern.compile(" *\\t *");
  private static final Pattern BLANKS = Pattern.compile("[ \\u3000]{2,}");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}年?");
  private static final int LONGEST_CELL = 40;

  private final List<String> lines;
  private final StringBuilder written = new StringBuilder();

  private DrawnTables(String text) {
    this.lines = text.lines().toList();
  }

  static String written(String text) {
    boolean any =
        SIDE.matcher(text).find() || TABS.matcher(text).find() || BLANKS.matcher(text).find();
    if (!any) {
      return text;
    }
    String written = new DrawnTables(text).written();
    boolean ends = text.endsWith("\n") || text.endsWith("\r");
    return ends ? written : written.substring(0, written.length() - 1);
  }

  private String written() {
    int at = 0;
    while (at < lines.size()) {
      int end = endOfRuled(at);
      List<List<String>> rows = end > at ? ruled(lines.subList(at, end)) : List.of();
      if (end == at) {
        end = endOfParted(at, TABS);
        rows = rows(at, end, TABS);
      }
      if (rows.isEmpty() && end == at) {
        end = endOfParted(at, BLANKS);
        rows = rows(at, end, BLANKS);
      }
      if (rows.isEmpty()) {
        end = Math.max(end, at + 1);
        lines.subList(at, end).forEach(line -> written.append(line).append('\n'));
      } else {
        written.append(MarkdownRows.table(rows)).append('\n');
      }
      at = end;
    }
    return written.toString();
  }

  /** Lines with sides, and the borders around them. */
  private int endOfRuled(int first) {
    int end = first;
    while (end < lines.size() && (isBorder(lines.get(end)) || isRuled(lines.get(end)))) {
      end++;
    }
    return end - first > 1 && lines.subList(first, end).stream().anyMatch(DrawnTables::isRuled)
        ? end
        : first;
  }

  private static boolean isBorder(String line) {
    return BORDER.matcher(line).matches() && !line.isBlank();
  }

  private static boolean isRuled(String line) {
    return !isBorder(line) && cells(line).size() > 1;
  }

  /** Empty where it is Markdown already, or the rows do not stand in columns. */
  private static List<List<String>> ruled(List<String> block) {
    if (block.stream().anyMatch(line -> DASHES.matcher(line.strip()).matches())) {
      return List.of();
    }
    List<List<List<String>>> groups = new ArrayList<>();
    boolean open = false;
    for (String line : block) {
      if (isBorder(line)) {
        open = false;
      } else {
        if (!open) {
          groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).add(cells(line));
        open = true;
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      boolean header = i == 0 && groups.size() > 1;
      rows.addAll(header || groups.size() > 2 ? List.of(joined(groups.get(i))) : groups.get(i));
    }
    boolean even = rows.stream().mapToInt(List::size).distinct().count() == 1;
    return even && rows.size() > 1 ? rows : List.of();
  }

  private static List<String> cells(String line) {
    String plain = line.strip();
    if (!SIDE.matcher(plain).find()) {
      return List.of();
    }
    List<String> cells =
        new ArrayList<>(Arrays.stream(SIDE.split(plain, -1)).map(DrawnTables::plain).toList());
    if (cells.get(0).isEmpty() && SIDE.matcher(plain.substring(0, 1)).matches()) {
      cells.remove(0);
    }
    int last = cells.size() - 1;
    if (last > 0 && cells.get(last).isEmpty()) {
      cells.remove(last);
    }
    return cells;
  }

  private static String plain(String cell) {
    return cell.strip();
  }

  /** The lines between two borders are one row. */
  private static List<String> joined(List<List<String>> group) {
    List<String> row = new ArrayList<>(group.get(0));
    for (List<String> more : group.subList(1, group.size())) {
      for (int cell = 0; cell < more.size(); cell++) {
        if (cell < row.size()) {
          row.set(cell, row.get(cell) + more.get(cell));
        } else {
          row.add(more.get(cell));
        }
      }
    }
    return row;
  }

  private int endOfParted(int first, Pattern apart) {
    int columns = parts(lines.get(first), apart).size();
    int end = first;
    while (end < lines.size() && columns > 1 && parts(lines.get(end), apart).size() == columns) {
      end++;
    }
    return end - first >= (columns > 2 ? 2 : 3) ? end : first;
  }

  /** A row names the columns, and values stand below it: names in columns are only a list. */
  private List<List<String>> rows(int first, int end, Pattern apart) {
    List<List<String>> rows =
        lines.subList(first, end).stream().map(line -> parts(line, apart)).toList();
    boolean named =
        !rows.isEmpty()
            && rows.get(0).stream()
                .map(name -> YEAR.matcher(name).replaceAll(""))
                .noneMatch(DrawnTables::hasDigit);
    long figures =
        rows.stream().skip(1).filter(row -> row.stream().anyMatch(DrawnTables::isFigure)).count();
    long needed = apart.equals(TABS) ? 1 : rows.size() - 1L;
    return named && figures >= needed ? rows : List.of();
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  private static boolean isFigure(String cell) {
    return hasDigit(cell) || cell.matches(".*[一二三四五六七八九十百千万]+[元年月日天个名户%].*|[/—-]+|无|不.*");
  }

  /** One where it is a sentence, or a clause or an item behind its number. */
  private static List<String> parts(String line, Pattern apart) {
    String plain = plain(line);
    if (!apart.matcher(plain).find()) {
      return List.of(plain);
    }
    List<String> parts = Arrays.stream(apart.split(plain, -1)).map(DrawnTables::plain).toList();
    boolean text =
        plain.endsWith("。")
            || plain.endsWith("；")
            || WrappedLines.begins(plain)
            || parts.stream().anyMatch(part -> part.length() > LONGEST_CELL);
    return text ? List.of(plain) : parts;
  }
}
