package changce.policy;

import changce.policy.text.PolicyText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of money to which no unit belongs: of 30 nobody knows whether 元 or 万元 is meant. */
final class BareFigures {

  /** Columns of money: 奖励金额, 补助标准, 年度限额. */
  private static final Pattern MONEY =
      Pattern.compile(
          ".*(?:金额|补助|补贴|奖励|奖金|贴息|限额|上限|下限|额度|资金|租金|保费|费用|工资|薪酬|营业收入|营收|销售额|产值|投资额)(?:标准|额)?$");

  /** In a column's name, the cell, or above the table: 单位：万元, 奖励（元）, 按 % 计. */
  private static final Pattern UNIT =
      Pattern.compile(".*(?:元|[百千万亿]|[%％‰]|比例|比率|系数|分值|得分|倍|档|次数|家数|户数|人数|个数).*", Pattern.DOTALL);

  private static final Pattern FIGURE =
      Pattern.compile("\\d[\\d,，]*(?:\\.\\d+)?(?:\\s*[-~～—–至]\\s*\\d[\\d,，]*(?:\\.\\d+)?)?");

  /** 每辆补助20，; a 第 or a mark behind it is no amount: 奖励2次. */
  private static final Pattern IN_A_SENTENCE =
      Pattern.compile(
          "(?:补助|补贴|奖励|资助|给予|支持|贴息|不超过|最高|最多|合计|每[人户家辆台件亩个次])(?:资金|金额|标准|额度)?(?:为|按|达)?\\s?(\\d[\\d,]*(?:\\.\\d+)?)(?=[，。；、\\n])");

  private BareFigures() {}

  /** Where the first one stands, in words. */
  static Optional<String> in(PolicyText content, List<WrittenTable> tables) {
    for (WrittenTable table : tables) {
      Optional<String> found = in(content, table);
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher sentence = IN_A_SENTENCE.matcher(content.text());
    return sentence.find()
        ? Optional.of(TextPlace.of(content, sentence.start(1)) + "：数额没有单位")
        : Optional.empty();
  }

  private static Optional<String> in(PolicyText content, WrittenTable table) {
    if (UNIT.matcher(units(table.above())).matches()) {
      return Optional.empty();
    }
    for (int column = 0; column < table.header().size(); column++) {
      String name = table.header().get(column);
      List<String> cells = table.filled(column);
      boolean bare = cells.stream().anyMatch(cell -> FIGURE.matcher(cell).matches());
      if (bare && MONEY.matcher(name).matches() && !UNIT.matcher(name).matches()) {
        return Optional.of(
            "%s：表格“%s”一列的数额没有单位".formatted(TextPlace.of(content, table.start()), name));
      }
    }
    return Optional.empty();
  }

  /** A figure above the table is none of its units. */
  private static String units(String above) {
    Matcher unit = Pattern.compile("单位\\s*[:：为是]?[^，。；\\n]{1,12}|以?[百千万亿]?元为单位").matcher(above);
    return unit.find() ? unit.group() : "";
  }
}
