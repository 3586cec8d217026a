package changce.answering.check;

import changce.writing.Numerals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms in which a folded text holds figures, one named group for each part of each form. */
final class FigureForms {

  private static final String CHINESE = "[" + Numerals.CHINESE + "]";

  /** 三点五万, but not 九点三十分. */
  private static final String FRACTION = "[" + Numerals.DIGITS + "]+(?!十)[百千万亿]{0,2}";

  private static final String FIGURE_WITH_SIZE =
      "(?:\\d+(?:\\.\\d+)?|[" + Numerals.DIGITS + "])[十百千万亿]{1,2}零?";

  /** 2千3百万 and 两千零5万, but in 2万元2024年 there are two. */
  private static final String MIXED =
      "(?=[\\d.]*["
          + Numerals.CHINESE
          + "]+\\d)(?:"
          + FIGURE_WITH_SIZE
          + "){1,4}(?:(?<=零)\\d+[万亿]?|(?<!零)(?:\\d+|["
          + Numerals.DIGITS
          + "])[十百千万亿]{1,2})";

  private static final String VALUE =
      "(?:"
          + MIXED
          + "|\\d+(?:\\.\\d+)?(?:[十百千](?=[万亿元人家户名个美港欧日英亩吨]))?[万亿]{0,2}|"
          + CHINESE
          + "+(?:点"
          + FRACTION
          + ")?|半(?=年|亩|天|个月|小时|公里|吨))";
  private static final String TO = "(?:[-~—–－～至到]{1,2})";
  private static final String OF_A_MEASURE = "(?:亩|平方米|立方米|公顷|公里|吨|公斤|年|个月|天|小时)";
  private static final String CHINESE_YEAR = "[一二][〇零○一二三四五六七八九]{3}";

  /** How a unit is written, and what it is counted in. Longer ones first. */
  static final Map<String, String> UNITS =
      ordered(
          "美元 美元,美金 美元,港元 港元,港币 港元,欧元 欧元,日元 日元,英镑 英镑,韩元 韩元,加元 加元,澳元 澳元,澳门元 澳门元,新台币 新台币,瑞士法郎 瑞士法郎,法郎"
              + " 法郎,卢布 卢布,泰铢 泰铢,卢比 卢比,人民币 元,元 元,块钱 元,块 元,个百分点 百分点,% %,‰ ‰,倍 倍,周年 年,个年度 年,年 年,个月"
              + " 月,个季度 季,季度 季,个工作日 工作日,工作日 工作日,个自然日 日,自然日 日,个日 日,天 日,日 日,个星期 周,星期 周,周岁 岁,周 周,岁"
              + " 岁,个小时 小时,小时 小时,分钟 分钟,个部门 部门,部门 部门,个市 市,市 市,个人 人,人 人,名 人,位 人,家 家,户 家,平方米 平方米,平米"
              + " 平方米,平方公里 平方公里,立方米 立方米,公顷 公顷,亩 亩,公里 公里,公斤 公斤,千克 公斤,千瓦时 千瓦时,千米 公里,米 米,吨 吨,个 项,项 项,条"
              + " 项,件 项,种 项,类 项,款 项,点 项,套 套,次 次,批 批,级 级,层 层,档 档,强 强,期 期,届 届,门 门,场 场,间 间,台 台,辆 辆,所"
              + " 所,座 座,本 本,份 份,页 页,篇 篇,步 步,折 折,分 分,号 号");

  private static final String UNIT = "(?:" + String.join("|", UNITS.keySet()) + ")";

  static final Pattern FIGURE =
      Pattern.compile(
          "(?<title>《[^《》]{1,150}》)"
              + "|(?<link>(?:https?://|www\\.)[!-~]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:cn|com|org|net|gov)\\b[!-~]*)"
              + "|(?<document>\\p{IsHan}{0,12}+[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号)|(?<telephone>\\(?(?<!\\d)0\\d{2,3}\\)?[-—"
              + " ]?\\d{3,4}[-"
              + " ]?\\d{4}(?!\\d)|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)12[0-9]{3}(?![\\d.]|[万亿元人家户名个])|(?<!\\d)400-?\\d{3}-?\\d{4}(?!\\d))"
              + "|(?<!\\d)(?<year>(?:19|20)\\d{2}|"
              + CHINESE_YEAR
              + ")(?:年度?(?:(?<month>\\d{1,2}|"
              + CHINESE
              + "{1,2})月(?:份|底|初|末)?(?:(?<day>\\d{1,2}|"
              + CHINESE
              + "{1,3})[日号])?)?|[-./](?<month2>\\d{1,2})[-./](?<day2>\\d{1,2})日?(?![\\d.]))"
              + "|(?<!\\d)(?<yearfrom>(?:19|20)\\d{2})(?="
              + TO
              + "(?:19|20)\\d{2}年)"
              + "|(?<!\\d)(?<month3>1[0-2]|0?[1-9])月(?:(?<day3>\\d{1,2})[日号]|份|底|初|末)?"
              + "|(?<month4>十[一二]?|[一二三四五六七八九])月(?:(?<day4>"
              + CHINESE
              + "{1,3})[日号]|份|底|初|末)"
              + "|第(?<ordinal>"
              + VALUE
              + ")(?<what>条(?!路|线|途)|[款项章节编批届期次档类号位年名轮步]|季度|阶段)(?:之(?<sub>"
              + CHINESE
              + "+))?"
              + "|(?<of>[百千万])分之(?<percent>"
              + VALUE
              + ")"
              + "|(?<parts>"
              + VALUE
              + ")分之(?<share>"
              + VALUE
              + ")(?<shareunit>"
              + OF_A_MEASURE
              + ")?|(?<![\\d/])(?<above>\\d{1,3})[/\u2044](?<below>[1-9]\\d{0,2})(?![\\d/月日号])(?<belowunit>"
              + OF_A_MEASURE
              + ")?"
              + "|(?<from>"
              + VALUE
              + ")(?<fromunit>"
              + UNIT
              + ")?(?="
              + TO
              + "(?<to>"
              + VALUE
              + ")(?<tounit>"
              + UNIT
              + "))"
              + "|(?<value>"
              + VALUE
              + ")[多余来几]?(?<scale>[万亿](?=元|人|家|户|美|港|欧|日元|英镑))?(?<unit>"
              + UNIT
              + ")"
              + "|(?<number>\\d+(?:\\.\\d+)?[万亿]{0,2})");

  /** What each form of {@link #FIGURE} but the document's begins with: elsewhere none is tried. */
  static final Beginnings BEGINNINGS =
      Beginnings.of("《(-第百半0123456789abcdefghijklmnopqrstuvwxyz", Numerals.CHINESE);

  private FigureForms() {}

  private static Map<String, String> ordered(String pairs) {
    Map<String, String> units = new LinkedHashMap<>();
    for (String pair : pairs.split(",", -1)) {
      String[] parts = pair.split(" ", -1);
      units.put(parts[0], parts[1]);
    }
    return units;
  }
}
