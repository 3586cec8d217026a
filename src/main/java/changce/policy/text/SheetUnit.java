package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit that a table names above itself, or a column or row in its name: 单位：万元. A figure alone
 * gets it only where nothing speaks against that: a count under 万元 would be a wrong amount.
 */
final class SheetUnit {

  private static final String MONEY = "(?:[百千]?万|[百千亿])?(?:元|美元|欧元|港元|日元)";
  private static final String OTHER = "(?:[万千]?[人户家个台套件辆亩吨次项名]|平方米|㎡|公顷|公里|千瓦时|个?工作日|天|年|%|％|‰)";
  private static final String UNIT =
      "(?:" + MONEY + "|" + OTHER + ")(?:[/／每][\\p{IsHan}㎡]{1,4}(?:[·/／][\\p{IsHan}]{1,2})?)?";

  private static final Pattern ABOVE =
      Pattern.compile("单位[:：]\\s*(?:人民币)?\\s*(?<unit>" + UNIT + ")(?![\\p{IsHan}、，,/／%])");

  /** （万元） alone above a table. */
  private static final Pattern ALONE = Pattern.compile("[（(](?:人民币)?(?<unit>" + UNIT + ")[)）]");

  private static final Pattern SPACED = Pattern.compile("(?<=[百千万亿])[\\s　]+(?=[元人户家])");
  private static final Pattern ONLY = Pattern.compile("[（(]?(?:单位[:：])?" + UNIT + "[)）]?");
  private static final Pattern IN_NAME =
      Pattern.compile("[（(](?:单位[:：])?(?:人民币)?(?<unit>" + UNIT + ")[)）]$");
  private static final Pattern BRACKET = Pattern.compile("[（(][^（(]*[)）]$");
  private static final Pattern FIGURE =
      Pattern.compile(
          "[<>≤≥＜＞约-]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[-~～—至]\\s*\\d[\\d,]*(?:\\.\\d+)?)?");
  private static final Pattern NOTE = Pattern.compile("（注[^（）]+）$");
  private static final Pattern NO_AMOUNT =
      Pattern.compile(
          "序号|编号|代码|代号|证号|文号|年度|年份|日期|时间|期限|期$|数量|数$|名额|[效倍费税利]?率|比例|占比|比重|比$|面积|电话|邮编|批次|排名|名次|级别|等级|分值|得分|岁|年龄");
  private static final Pattern MONEY_NAME = Pattern.compile("额|金|款|费|价|资|元|补|奖");
  private static final Pattern COUNTS = Pattern.compile("(?:数|数量|率|比例|占比|面积|名额|年限|期限)$");

  private SheetUnit() {}

  /** Empty too where several units stand: 单位：万元、户. */
  static Optional<String> above(String line) {
    String close = SPACED.matcher(line).replaceAll("");
    Matcher alone = ALONE.matcher(close.strip());
    if (alone.matches()) {
      return Optional.of(alone.group("unit"));
    }
    Matcher matcher = ABOVE.matcher(close);
    return matcher.find() ? Optional.of(matcher.group("unit")) : Optional.empty();
  }

  /** A row under the names of the columns that gives nothing but their units. */
  static boolean areUnits(List<String> row) {
    List<String> said = row.stream().filter(cell -> !cell.isEmpty()).toList();
    return !said.isEmpty() && said.stream().allMatch(cell -> ONLY.matcher(cell).matches());
  }

  static boolean isFigure(String text) {
    return FIGURE.matcher(text).matches();
  }

  /**
   * @param names of the columns
   * @param above the unit of the table, empty for none
   */
  static List<String> carried(List<String> names, List<String> row, String above) {
    String label = row.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    List<String> carried = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String name = i < names.size() ? names.get(i) : "";
      String cell = row.get(i);
      int end = NOTE.matcher(cell).replaceFirst("").length();
      String figure = cell.substring(0, end);
      String unit = isFigure(figure) ? unit(name, i == 0 ? "" : label, above) : "";
      carried.add(figure + unit + cell.substring(end));
    }
    return carried;
  }

  private static String unit(String name, String label, String above) {
    Optional<String> own =
        inName(name).or(() -> isFigure(label) ? Optional.empty() : inName(label));
    if (own.isPresent()) {
      return own.get();
    }
    boolean other =
        name.isEmpty()
            || BRACKET.matcher(name).find()
            || NO_AMOUNT.matcher(name).find()
            || COUNTS.matcher(label).find()
            || (!above.contains("元") && MONEY_NAME.matcher(name).find());
    return other ? "" : above;
  }

  private static Optional<String> inName(String name) {
    Matcher matcher = IN_NAME.matcher(NOTE.matcher(name).replaceFirst(""));
    return matcher.find() ? Optional.of(matcher.group("unit")) : Optional.empty();
  }
}
