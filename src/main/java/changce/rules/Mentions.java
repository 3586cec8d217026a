package changce.rules;

import changce.rules.Mention.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the quantities in a sentence, with what makes them vague: 不到, 来, 左右, 200到300. */
final class Mentions {

  private static final String UNIT =
      "(?<foreign>\\s?(?:美元|美金|美刀|欧元|日元|日圆|港币|港元|港纸|英镑|韩元|韩币|澳元|澳门元|澳门币|加元|新台币|台币|卢布|泰铢|卢比|瑞士法郎|法郎|外币|usd|eur|hkd|jpy|gbp))|(?<money>元|块钱|块|人民币|rmb)|(?<age>周?岁)|(?<count>(?:个|名|位|号|口)?(?:全职|正式|固定)?(?:人|员工|职工|工人|师傅|伙计|雇员|司机|文员|店员|快递员|教练|阿姨|服务员|业务员|保洁员|保安|老师|护士|骑手|学徒|客服|调度|厨师|技师|技工|水电工|临时工|派遣工|程序员|工程师|设计师|技术员|收银员|保育员|护工|医生|销售员|搬运工|分拣员|实习生)"
          + "|个?员工)|(?<percent>%|个点)|(?<half>年半)|(?<years>年)|(?<months>个半月|个月)|(?<pieces>[个名位](?=$|[，。；！？,;!?吧了左]))";
  private static final String BEFORE =
      "(?:(?<near>眼看|马上|几乎|差一?点|快|将近|接近|逼近|临近)(?:就|快|要|到|了){0,3}|(?<before>不到|不足|不满|不够|未满|没满|未达到?|没达到|未到|没到|没有到|还没到|没做到|没有|少于|低于|小于|不超过|不多于|不高于|最多|至多|不少于|不低于|不小于|至少|起码|超过|多于|大于|高于|不止"
          + "|刚过|过了|差不多|大概|大约|大致|约莫|约|估计|可能|好像|应该|(?<![中微大])小(?=[\\d一二两三四五六七八九十百千])|(?<![规限以马晚网线早四])上(?=[百千万])|好(?=几)|百分之))?";
  private static final String NO_FIGURE_BEHIND = "(?!\\d|[零一二两三四五六七八九十几半]个?[零一二三四五六七八九十百千万亿])";
  private static final String AFTER =
      "(?<after>左右|上下|出头|以上|往上|以下|以内|(?:(?:都|还)?不到|都?没到|都没有|都不够|不止)"
          + NO_FIGURE_BEHIND
          + "|多点|多一点|的样子|\\+|多|来)?";
  private static final Pattern QUANTITY =
      Pattern.compile(
          BEFORE
              + "(?<sign>(?<![\\d年月])[-−]|负|亏损?了?)?(?<number>"
              + Numeral.PATTERN
              + ")(?:(?<unit1>万|亿|w)?(?:元|块|人)?(?:到|至|~|-|—|–)(?<to>"
              + Numeral.PATTERN
              + "))?(?:"
              + UNIT
              + ")?"
              + AFTER);
  private static final Pattern AGED = Pattern.compile("[1-7]\\d了(?![\\p{IsHan}&&[^吧吗呢啊呀]])");
  private static final Pattern SAID_OF_ONE = Pattern.compile("(?:　|我|都|快|满|已经|刚刚?|马上)$");
  private static final Pattern SIZED = Pattern.compile(".*[万亿w][一二三四五六七八九1-9]?");
  private static final Pattern NO_FIGURE = Pattern.compile("[十百千万亿]+");
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private Mentions() {}

  /** In the order of the text; none lies within another. */
  static List<Mention> in(String text, LocalDate today) {
    return in(text, Dates.in(text, today));
  }

  /** Where only a quantity can be meant: 2000.01 is no month then. */
  static List<Mention> withoutDates(String text) {
    return in(text, List.of());
  }

  private static List<Mention> in(String text, List<Mention> dates) {
    List<Mention> found = new ArrayList<>(dates);
    StringBuilder rest = new StringBuilder(text);
    found.forEach(
        date -> rest.replace(date.start(), date.end(), "　".repeat(date.end() - date.start())));
    Matcher matcher = QUANTITY.matcher(rest);
    while (matcher.find()) {
      Mention mention = mention(matcher, rest);
      if (mention != null) {
        found.add(mention);
      }
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private static @Nullable Mention mention(Matcher found, CharSequence text) {
    Unit unit = unit(found, text);
    if (unit == null) {
      return null;
    }
    Range range = vague(found, between(found));
    if (found.group("sign") != null) {
      range = new Range(range.high().negate(), false, range.low().negate(), false);
    }
    return new Mention(found.start("number"), found.end(), unit, range, said(found));
  }

  /** $2050万 and 2050万美元: how much that is in yuan nobody has said. */
  private static boolean foreign(Matcher found, CharSequence text) {
    int start = found.start("number");
    return found.group("foreign") != null
        || (start > 0 && "$€£".indexOf(text.charAt(start - 1)) >= 0);
  }

  private static String said(Matcher found) {
    return found.group().strip();
  }

  private static @Nullable Unit unit(Matcher found, CharSequence text) {
    String number = found.group("to") == null ? found.group("number") : found.group("to");
    if (found.group("percent") != null || "百分之".equals(found.group("before"))) {
      return Unit.PERCENT;
    }
    if (foreign(found, text)) {
      return Unit.FOREIGN_MONEY;
    }
    if (found.group("money") != null) {
      return Unit.MONEY;
    }
    if (found.group("age") != null) {
      return Unit.AGE;
    }
    if (found.group("count") != null) {
      return Unit.COUNT;
    }
    if (found.group("half") != null
        || found.group("years") != null
        || found.group("months") != null) {
      return Unit.YEARS;
    }
    // 千万 of 千万别 is none, 千万 of 上千万 is one.
    if (found.group("before") == null
        && found.group("near") == null
        && NO_FIGURE.matcher(number).matches()) {
      return null;
    }
    if (found.group("pieces") != null) {
      return Unit.PIECES;
    }
    return age(found, text) ? Unit.AGE : plain(number, found.end(), text);
  }

  /** 今年43了 says how old somebody is; the year is blank by now. */
  private static boolean age(Matcher found, CharSequence text) {
    return AGED.matcher(text).region(found.start("number"), text.length()).lookingAt()
        && SAID_OF_ONE.matcher(text.subSequence(0, found.start("number"))).find();
  }

  /** 230万 alone is money; 3 of 3个股东, or 一 of 一般, is nothing. */
  private static @Nullable Unit plain(String number, int end, CharSequence text) {
    boolean followed = end < text.length() && Character.isLetter(text.charAt(end));
    if (SIZED.matcher(number).matches()) {
      return followed && "平户家套台吨件单亩股度张辆次种".indexOf(text.charAt(end)) >= 0 ? null : Unit.MONEY;
    }
    return Character.isDigit(number.charAt(0)) && !followed ? Unit.BARE : null;
  }

  private static Range between(Matcher found) {
    String first = found.group("number");
    String last = found.group("to");
    if (last == null) {
      return inBase(found, Numeral.range(first));
    }
    Range high = Numeral.range(last);
    Range low = Numeral.range(sized(first, last, found.group("unit1")));
    return inBase(found, new Range(low.low(), false, high.high(), high.highOpen()));
  }

  /** 200到300万: the size of the second figure is the first one's as well. */
  private static String sized(String first, String last, @Nullable String own) {
    if (own != null || SIZED.matcher(first).matches() || !SIZED.matcher(last).matches()) {
      return own == null ? first : first + own;
    }
    int size = last.length();
    while ("十百千万亿wk".indexOf(last.charAt(size - 1)) >= 0) {
      size--;
    }
    return first + last.substring(size);
  }

  private static Range inBase(Matcher found, Range range) {
    if (found.group("half") != null) {
      BigDecimal half = new BigDecimal("0.5");
      return Range.within(range.low().add(half), range.high().add(half));
    }
    if (found.group("months") != null) {
      BigDecimal years = range.low().divide(TWELVE, 4, java.math.RoundingMode.HALF_UP);
      return Range.within(years, years);
    }
    return range;
  }

  private static Range vague(Matcher found, Range range) {
    String near = found.group("near") == null ? null : "快";
    return after(found.group("after"), before(near == null ? found.group("before") : near, range));
  }

  private static Range before(@Nullable String word, Range range) {
    if (word == null) {
      return range;
    }
    BigDecimal value = range.low();
    return switch (word) {
      case "不到",
          "不足",
          "不满",
          "不够",
          "未满",
          "没满",
          "未达",
          "未达到",
          "没达到",
          "未到",
          "没到",
          "没有到",
          "还没到",
          "没做到",
          "没有",
          "少于",
          "低于",
          "小于" ->
          Range.below(range.high());
      case "不超过", "不多于", "不高于", "最多", "至多" -> Range.within(BigDecimal.ZERO, range.high());
      case "不少于", "不低于", "不小于", "至少", "起码" -> Range.within(value, Range.ENDLESS);
      case "超过", "多于", "大于", "高于", "不止", "刚过", "过了" -> Range.above(value);
      case "快", "小" -> Range.upTo(value.multiply(new BigDecimal("0.8")), value);
      case "差不多", "大概", "大约", "大致", "约莫", "约", "估计", "可能", "好像", "应该" -> wide(range);
      case "上", "好" -> Range.within(value, value.multiply(BigDecimal.TEN));
      default -> range;
    };
  }

  private static Range after(@Nullable String word, Range range) {
    if (word == null) {
      return range;
    }
    BigDecimal value = range.low();
    return switch (word) {
      case "左右", "上下", "的样子", "来" -> wide(range);
      case "出头", "多点", "多一点" -> Range.within(value, Numeral.about(range.high()).high());
      case "多" -> Range.upTo(value, range.high().add(Numeral.place(value)));
      case "以上", "往上", "+" -> Range.within(value, Range.ENDLESS);
      case "不止" -> Range.above(value);
      case "不到", "都不到", "还不到", "没到", "都没到", "都没有", "都不够" -> Range.below(range.high());
      default -> Range.within(BigDecimal.ZERO, range.high());
    };
  }

  private static Range wide(Range range) {
    Range least = Numeral.about(range.low());
    Range most = Numeral.about(range.high());
    return new Range(least.low(), least.lowOpen(), most.high(), most.highOpen());
  }
}
