package changce.answering.check;

import changce.answering.check.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The figures of tables whose unit stands once, in the head of their column or above the table:
 * 落户奖励(万元):300, and 上限:300 below 单位:万元. The head's own unit goes first.
 */
final class TableUnits {

  private static final String UNIT =
      "(?:人民币)?(?<unit>[十百千万亿]{0,2}(?:元|美元|港元|欧元|平方米|亩|吨|公里)|[%‰人户家个项]|万(?:人|户|吨|亩|平方米))";

  /** One unit for all; of 单位:万元、户 nobody can tell which figures are which. */
  private static final Pattern ABOVE = Pattern.compile("单位(?:为|是|:)" + UNIT + "(?=[)。,;\n]|$)");

  private static final Pattern HEAD = Pattern.compile("\\((?:单位)?:?" + UNIT + "\\):$");

  /** Columns that count nothing in the table's unit. */
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          "(?:序号|编号|代码|代号|年份|年度|日期|时间|期限|年限|电话|名次|排名|次数|批次|档次|等级|级别|类别|数量|比例|比率|占比|增速|增幅|[户人家套台个件]数|人员|面积|年龄)[^:,。;\n]{0,6}:$");

  private static final Pattern CELL_END = Pattern.compile("[,。;\n]");
  private static final int LONGEST_HEAD = 40;

  private TableUnits() {}

  /** Those that a table's unit makes of its bare numbers, beside them. */
  static List<Figure> in(String plain, List<Figure> figures) {
    List<Figure> counted = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure.kind() == Kind.NUMBER && isCell(plain, figure)) {
        String unit = unit(plain, figure);
        if (unit != null) {
          add(figure, unit, counted);
        }
      }
    }
    return counted;
  }

  private static boolean isCell(String plain, Figure figure) {
    boolean begins = figure.start() > 0 && plain.charAt(figure.start() - 1) == ':';
    return begins
        && (figure.end() == plain.length()
            || CELL_END.matcher(plain.substring(figure.end(), figure.end() + 1)).matches());
  }

  private static @Nullable String unit(String plain, Figure figure) {
    String head = plain.substring(Math.max(0, figure.start() - LONGEST_HEAD), figure.start());
    Matcher own = HEAD.matcher(head);
    if (own.find()) {
      return own.group("unit");
    }
    return head.endsWith("):") || UNCOUNTED.matcher(head).find()
        ? null
        : above(plain, figure.start());
  }

  /** The last one before it. */
  private static @Nullable String above(String plain, int end) {
    Matcher above = ABOVE.matcher(plain.substring(0, end));
    String unit = null;
    while (above.find()) {
      unit = above.group("unit");
    }
    return unit;
  }

  private static void add(Figure figure, String unit, List<Figure> counted) {
    for (Figure one : Figures.in(figure.text() + unit)) {
      counted.add(
          new Figure(
              one.kind(), one.value(), one.unit(), figure.start(), figure.end(), figure.text()));
    }
  }
}
