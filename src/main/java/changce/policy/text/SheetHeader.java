package changce.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a table that name its columns. */
record SheetHeader(int depth, List<String> names) {

  /** A value as tables hold it; 2026年 is a name. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?!(?:19|20)\\d{2}$)[<>≤≥＜＞约最高不超过¥-]*\\d[\\d,.]*(?:\\s*[-~～—至]\\s*\\d[\\d,.]*)?(?!年$)\\s*(?:[%％‰]|[\\p{IsHan}㎡/]{0,6})");

  /** What columns are called; 按年补助 and 不予奖励 are what stands in them. */
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?![不无按另免暂详见全参给同由视])[\\p{IsHan}]{0,8}(?:序号|名称|项目|类别|类型|种类|等级|级别|档次|岗位|对象|行业|领域|企业|条件|情形|范围|补贴|补助|奖励|奖金|资助|贴息|金额|标准|上限|下限|限额|额度|比例|年限|期限|时间|部门|单位|备注|数量|名额)(?:[（(].{1,6}[)）])?");

  /** At the top of the rows; those of one table. */
  static SheetHeader of(List<List<SheetCell>> rows) {
    int depth = depth(rows);
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      names.add(name(rows.subList(0, depth), column));
    }
    return new SheetHeader(depth, names);
  }

  /** Names of columns between rows of values begin the next table. */
  static boolean names(List<String> row) {
    return row.stream().allMatch(cell -> COLUMN.matcher(cell).matches());
  }

  static boolean isValue(String text) {
    return VALUE.matcher(text).matches();
  }

  static boolean hasValue(List<SheetCell> row) {
    return row.stream().anyMatch(cell -> isValue(cell.text()));
  }

  private static int depth(List<List<SheetCell>> rows) {
    int depth = 1;
    for (int row = 0; row < depth && row < rows.size(); row++) {
      for (SheetCell cell : rows.get(row)) {
        boolean over =
            cell.wide() > 1 && cell.wide() < rows.get(row).size() && row + 2 < rows.size();
        depth = Math.max(depth, row == 0 ? cell.high() : depth);
        depth = over && row + cell.high() == depth ? depth + 1 : depth;
      }
    }
    depth = Math.min(depth, Math.max(1, rows.size() - 1));
    return depth == 1 && fillsUp(rows) ? 2 : depth;
  }

  /** A second row that names just the columns which the first leaves open. */
  private static boolean fillsUp(List<List<SheetCell>> rows) {
    if (rows.size() < 3 || hasValue(rows.get(1))) {
      return false;
    }
    boolean open = false;
    for (int column = 0; column < rows.get(0).size(); column++) {
      boolean blank = rows.get(0).get(column).isBlank();
      if (blank && cell(rows.get(1), column).isBlank()) {
        return false;
      }
      open |= blank;
    }
    return open && rows.get(1).stream().anyMatch(SheetCell::isBlank);
  }

  private static SheetCell cell(List<SheetCell> row, int column) {
    return column < row.size() ? row.get(column) : SheetCell.of("");
  }

  /** From the top, each word once: 2026年上限. */
  private static String name(List<List<SheetCell>> rows, int column) {
    Set<String> words = new LinkedHashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      int from = column;
      while (row + 1 < rows.size() && from > 0 && cell(rows.get(row), from).isBlank()) {
        from--;
      }
      words.add(cell(rows.get(row), from).text().replaceAll("\\s*[\\r\\n]+\\s*", ""));
    }
    words.remove("");
    return String.join(" ", words).replace("年 ", "年");
  }
}
