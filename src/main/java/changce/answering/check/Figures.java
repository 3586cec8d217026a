package changce.answering.check;

import changce.answering.check.Figure.Kind;
import changce.writing.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a plain text: amounts, percents, dates, periods, counts, ages, numbers and
 * titles of documents, articles, telephones, links; in digits or in Chinese numerals.
 */
final class Figures {

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
  private static final Map<String, String> UNITS =
      ordered(
          "美元 美元,美金 美元,港元 港元,港币 港元,欧元 欧元,日元 日元,英镑 英镑,韩元 韩元,加元 加元,澳元 澳元,澳门元 澳门元,新台币 新台币,瑞士法郎 瑞士法郎,法郎 法郎,卢布 卢布,泰铢 泰铢,卢比 卢比,人民币 元,元 元,块钱 元,块 元,个百分点 百分点,% %,‰ ‰,倍 倍,"
              + "周年 年,个年度 年,年 年,个月 月,个季度 季,季度 季,个工作日 工作日,工作日 工作日,个自然日 日,自然日 日,个日 日,天 日,日 日,"
              + "个星期 周,星期 周,周岁 岁,周 周,岁 岁,个小时 小时,小时 小时,分钟 分钟,"
              + "个部门 部门,部门 部门,个市 市,市 市,个人 人,人 人,名 人,位 人,家 家,户 家,平方米 平方米,平米 平方米,平方公里 平方公里,立方米 立方米,公顷 公顷,亩 亩,公里 公里,公斤 公斤,千克 公斤,千瓦时 千瓦时,千米 公里,米 米,吨 吨,"
              + "个 项,项 项,条 项,件 项,种 项,类 项,款 项,点 项,套 套,次 次,批 批,级 级,层 层,档 档,强 强,期 期,届 届,门 门,场 场,间 间,台 台,辆 辆,"
              + "所 所,座 座,本 本,份 份,页 页,篇 篇,步 步,折 折,分 分,号 号");

  private static final String UNIT = "(?:" + String.join("|", UNITS.keySet()) + ")";

  /** 一个, 一家 say "a", not how many. */
  private static final Pattern JUST_ONE =
      Pattern.compile("一(?:个|家|户|项|条|件|种|类|款|点|套|次|批|级|层|档|门|场|间|台|所|座|本|份|页|篇|步|期|人|名|位|分|号)");

  static final Pattern FIGURE =
      Pattern.compile(
          "(?<title>《[^《》]{1,150}》)"
              + "|(?<link>(?:https?://|www\\.)[!-~]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:cn|com|org|net|gov)\\b[!-~]*)"
              + "|(?<document>\\p{IsHan}{0,12}+[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号)"
              + "|(?<telephone>\\(?(?<!\\d)0\\d{2,3}\\)?[-— ]?\\d{3,4}[- ]?\\d{4}(?!\\d)|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)12[0-9]{3}(?![\\d.]|[万亿元人家户名个])|(?<!\\d)400-?\\d{3}-?\\d{4}(?!\\d))"
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
              + ")?"
              + "|(?<![\\d/])(?<above>\\d{1,3})[/\u2044](?<below>[1-9]\\d{0,2})(?![\\d/月日号])(?<belowunit>"
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

  /** Only a document's number may begin with any character, so long before its year. */
  private static final Pattern DOCUMENT_YEAR = Pattern.compile("[〔\\[(【]\\d{4}[〕\\])】]");

  private static final int BEFORE_YEAR = 12;

  private Figures() {}

  static List<Figure> in(String plain) {
    List<Figure> figures = new ArrayList<>();
    String text = plain.toLowerCase(Locale.ROOT);
    Matcher found = FIGURE.matcher(text).useTransparentBounds(true);
    Matcher years = DOCUMENT_YEAR.matcher(text);
    int year = years.find() ? years.start() : Integer.MAX_VALUE;
    int at = 0;
    while (at < text.length()) {
      if (year < at) {
        year = years.find(at) ? years.start() : Integer.MAX_VALUE;
      }
      boolean mayBegin = BEGINNINGS.at(text, at) || year - at <= BEFORE_YEAR;
      if (!mayBegin || !found.region(at, text.length()).lookingAt()) {
        at++;
        continue;
      }
      Figure figure = figure(found);
      if (figure != null) {
        figures.add(figure);
      }
      at = found.end();
    }
    return figures;
  }

  private static @Nullable Figure figure(Matcher found) {
    if (found.group("title") != null) {
      return of(found, Kind.TITLE, found.group().substring(1, found.group().length() - 1), "");
    }
    if (found.group("link") != null) {
      return of(found, Kind.LINK, found.group().replaceFirst("[.,;:!?)>\"']+$", ""), "");
    }
    if (found.group("document") != null) {
      return of(found, Kind.DOCUMENT, document(found.group()), "");
    }
    if (found.group("telephone") != null) {
      return of(found, Kind.TELEPHONE, found.group().replaceAll("\\D", ""), "");
    }
    String date = date(found);
    return date == null ? numeric(found) : of(found, Kind.DATE, date, "");
  }

  private static String document(String written) {
    return written.replaceAll("[\\[(【]", "〔").replaceAll("[\\])】]", "〕").replace("第", "");
  }

  /** 2022, 2022-04, 2022-04-27; without the year --04, --04-27. */
  private static @Nullable String date(Matcher found) {
    if (found.group("yearfrom") != null) {
      return found.group("yearfrom");
    }
    String year = found.group("year");
    String month = first(found, "month", "month2", "month3", "month4");
    if (year == null && month == null) {
      return null;
    }
    String day = first(found, "day", "day2", "day3", "day4");
    return (year == null ? "-" : number(year.replace('○', '〇')).toPlainString())
        + (month == null ? "" : "-" + twoDigits(month))
        + (day == null ? "" : "-" + twoDigits(day));
  }

  private static @Nullable Figure numeric(Matcher found) {
    if (found.group("ordinal") != null) {
      String sub = found.group("sub");
      String place = number(found.group("ordinal")).toPlainString();
      return of(
          found,
          Kind.ORDINAL,
          sub == null ? place : place + "-" + number(sub).toPlainString(),
          found.group("what"));
    }
    if (found.group("percent") != null) {
      return percent(found, number(found.group("percent")), found.group("of"));
    }
    if (found.group("parts") != null) {
      return share(found, found.group("share"), found.group("parts"), found.group("shareunit"));
    }
    if (found.group("above") != null) {
      return share(found, found.group("above"), found.group("below"), found.group("belowunit"));
    }
    if (found.group("from") != null) {
      return rangeStart(found);
    }
    return found.group("value") != null
        ? quantity(found)
        : of(found, Kind.NUMBER, number(found.group("number")).toPlainString(), "");
  }

  /** 三分之二 and 2/3 alone are a share, 二分之一亩 is 0.5亩. */
  private static Figure share(Matcher found, String part, String whole, @Nullable String unit) {
    BigDecimal above = number(part);
    BigDecimal below = number(whole);
    if (unit == null || below.signum() == 0) {
      return of(found, Kind.QUANTITY, plain(above) + "/" + plain(below), "分之");
    }
    return counted(
        found, above.divide(below, MathContext.DECIMAL32), String.valueOf(UNITS.get(unit)));
  }

  /** 500至1000万元: the first number has the scale and the unit of the second. */
  private static Figure rangeStart(Matcher found) {
    String own = found.group("fromunit");
    String start = found.group("from");
    String end = found.group("to");
    boolean bare = own == null && start.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    String scale = bare ? end.replaceFirst("^[\\d.]+", "") : "";
    boolean spelled = bare && !scale.isEmpty() && !Character.isDigit(end.charAt(0));
    return counted(
        found,
        number(spelled ? start : start + scale),
        String.valueOf(UNITS.get(own == null ? found.group("tounit") : own)));
  }

  private static @Nullable Figure quantity(Matcher found) {
    String value = found.group("value");
    String unit = found.group("unit");
    boolean saysA = JUST_ONE.matcher(value + unit).matches();
    boolean saysMany = "百千万亿".indexOf(value.charAt(0)) >= 0;
    if (saysA || saysMany || (unit.equals("分") && !Character.isDigit(value.charAt(0)))) {
      return null;
    }
    BigDecimal number = number(value);
    if (found.group("scale") != null) {
      number = number.multiply(Numerals.value("1" + found.group("scale")));
    }
    String counted = String.valueOf(UNITS.get(unit));
    return counted.equals("‰") ? percent(found, number, "千") : counted(found, number, counted);
  }

  /** 5‰ and 千分之五 are 0.5%. */
  private static Figure percent(Matcher found, BigDecimal parts, String whole) {
    int places = "百千万".indexOf(whole);
    return of(found, Kind.QUANTITY, plain(parts.movePointLeft(places)), "%");
  }

  private static Figure counted(Matcher found, BigDecimal number, String unit) {
    return switch (unit) {
      case "年" -> of(found, Kind.QUANTITY, plain(number.multiply(BigDecimal.valueOf(12))), "月");
      case "季" -> of(found, Kind.QUANTITY, plain(number.multiply(BigDecimal.valueOf(3))), "月");
      case "周" -> of(found, Kind.QUANTITY, plain(number.multiply(BigDecimal.valueOf(7))), "日");
      default -> of(found, Kind.QUANTITY, plain(number), unit);
    };
  }

  private static Figure of(Matcher found, Kind kind, String value, String unit) {
    return new Figure(kind, value, unit, found.start(), found.end(), found.group());
  }

  private static BigDecimal number(String written) {
    return Numerals.value(written);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String twoDigits(String written) {
    return "%02d".formatted(number(written).intValue());
  }

  private static @Nullable String first(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return null;
  }

  private static Map<String, String> ordered(String pairs) {
    Map<String, String> units = new java.util.LinkedHashMap<>();
    for (String pair : pairs.split(",", -1)) {
      String[] parts = pair.split(" ", -1);
      units.put(parts[0], parts[1]);
    }
    return units;
  }
}
