package changce.evaluation;

import java.util.List;
import java.util.regex.MatchResult;

/** The same figure in the other forms in which people and models write it. */
final class NumberForms {

  private static final String INTEGER_AMOUNT = "(?<![\\d.])(\\d+)(万元|亿元|元)";
  private static final String DATE = "(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日";

  static final List<Rewording> ALL =
      List.of(
          Rewording.each(
              "金额写成汉字",
              INTEGER_AMOUNT,
              match -> Numerals.inWords(Long.parseLong(match.group(1))) + match.group(2)),
          Rewording.each(
              "金额写成汉字，用两",
              "(?<![\\d.])(2(?:0+)?)(万元|亿元)",
              match ->
                  Numerals.inWords(Long.parseLong(match.group(1))).replaceFirst("^二(?!十)", "两")
                      + match.group(2)),
          Rewording.each("金额换算成元", "(?<![\\d.])(\\d+(?:\\.\\d+)?)(万元)", NumberForms::inYuan),
          Rewording.each(
              "亿元换算成万元",
              "(?<![\\d.])(\\d+)亿元",
              match -> Numerals.times(match.group(1), "10000") + "万元"),
          Rewording.each("只写万不写元", "(\\d)万元", match -> match.group(1) + "万"),
          Rewording.each(
              "千分位", "(?<![\\d.〔-])(\\d{1,2})(\\d{3})(?=万元|元|套|\\.)", NumberForms::grouped),
          Rewording.each("金额换算成元并加千分位", "(?<![\\d.])(\\d+)(万元)", NumberForms::groupedYuan),
          Rewording.each(
              "数字与单位之间空格",
              "(\\d)(万元|亿元|元|%|周岁|家|项|套)",
              match -> match.group(1) + " " + match.group(2)),
          Rewording.each(
              "数字两边空格",
              "(?<![\\d.\\-〔/])(\\d+(?:\\.\\d+)?)(?=万|亿|元|个|年|天|家|项|周岁)",
              match -> " " + match.group(1) + " "),
          Rewording.each(
              "全角数字", "\\d", match -> String.valueOf((char) (match.group().charAt(0) + 0xFEE0))),
          Rewording.each(
              "百分之几",
              "(?<![\\d.])(\\d+)%",
              match -> "百分之" + Numerals.inWords(Long.parseLong(match.group(1)))),
          Rewording.each("全角百分号", "%", match -> "％"),
          Rewording.each("两年写成2年", "两年", match -> "2年"),
          Rewording.each("两年写成24个月", "两年", match -> "24个月"),
          Rewording.each(
              "汉字期限",
              "(?<!\\d)(\\d{1,2})(个工作日|个月|天|日(?=内)|年(?=，|$))",
              match -> Numerals.counting(Long.parseLong(match.group(1))) + match.group(2)),
          Rewording.each("30日写成30天", "(\\d)日(?=内)", match -> match.group(1) + "天"),
          Rewording.each("1年写成12个月", "(?<!\\d)1年(?=，|$)", match -> "12个月"),
          Rewording.each("年月日写成短横线", DATE, match -> dated(match, "-", "")),
          Rewording.each("年月日写成斜线", DATE, match -> dated(match, "/", "")),
          Rewording.each(
              "年月日写成点",
              DATE,
              match -> "%d.%d.%d".formatted(number(match, 1), number(match, 2), number(match, 3))),
          Rewording.each(
              "年月日补零",
              DATE,
              match ->
                  "%d年%02d月%02d日".formatted(number(match, 1), number(match, 2), number(match, 3))),
          Rewording.each("年月日写成汉字", DATE, NumberForms::inWords),
          Rewording.each("文号换括号", "〔(\\d{4})〕", match -> "[" + match.group(1) + "]"),
          Rewording.each("文号换圆括号", "〔(\\d{4})〕", match -> "（" + match.group(1) + "）"),
          Rewording.each("文号加第字", "〕(\\d+)号", match -> "〕第" + match.group(1) + "号"),
          Rewording.each(
              "条号写成阿拉伯数字",
              "第([一二三四五六七八九十]+)条",
              match -> "第" + Numerals.value(match.group(1)) + "条"),
          Rewording.each(
              "数量写成汉字",
              "(?<![\\d.])(\\d{1,2})(家|项|周岁|个(?=左右))",
              match -> Numerals.counting(Long.parseLong(match.group(1))) + match.group(2)),
          Rewording.each(
              "数量写成阿拉伯数字",
              "(?<![一二三四五六七八九十第])([两三四九])(类|部门|档|种|市)(?!场|级)",
              match -> Numerals.value(match.group(1)) + unit(match.group(2))),
          Rewording.each(
              "区间换写法",
              "(\\d+)(万元|元)至(\\d+)(万元|元)",
              match -> match.group(1) + "—" + match.group(3) + match.group(4)),
          Rewording.each("区间写成到", "(\\d+(?:万元|元))至(?=\\d)", match -> match.group(1) + "到"),
          Rewording.each("起止日期换连接号", "(\\d日)至(?=\\d)", match -> match.group(1) + "—"),
          Rewording.each(
              "电话换写法",
              "0731-(\\d{4})(\\d{4})",
              match -> "0731 " + match.group(1) + " " + match.group(2)),
          Rewording.each("电话区号加括号", "0731-(\\d{8})", match -> "（0731）" + match.group(1)));

  private NumberForms() {}

  private static String unit(String unit) {
    return unit.equals("部门") ? "个部门" : unit;
  }

  private static String inYuan(MatchResult match) {
    return Numerals.times(match.group(1), "10000") + "元";
  }

  private static String grouped(MatchResult match) {
    return match.group(1) + "," + match.group(2);
  }

  private static String groupedYuan(MatchResult match) {
    return "%,d元".formatted(Long.parseLong(match.group(1)) * 10_000);
  }

  private static String dated(MatchResult match, String between, String end) {
    return "%d%s%02d%s%02d%s"
        .formatted(number(match, 1), between, number(match, 2), between, number(match, 3), end);
  }

  private static String inWords(MatchResult match) {
    return Numerals.digitByDigit(match.group(1))
        + "年"
        + Numerals.inWords(number(match, 2))
        + "月"
        + Numerals.inWords(number(match, 3))
        + "日";
  }

  private static long number(MatchResult match, int group) {
    return Long.parseLong(match.group(group));
  }
}
