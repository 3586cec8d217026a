package changce.answering.check;

import changce.answering.check.Figure.Kind;
import changce.writing.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a plain text: amounts, percents, dates, periods, counts, ages, numbers and
 * titles of documents, articles, telephones, links; in digits or in Chinese numerals.
 */
final class Figures {

  /** 一个, 一家 say "a", not how many. */
  private static final Pattern JUST_ONE =
      Pattern.compile("一(?:个|家|户|项|条|件|种|类|款|点|套|次|批|级|层|档|门|场|间|台|所|座|本|份|页|篇|步|期|人|名|位|分|号)");

  /** Only a document's number may begin with any character, so long before its year. */
  private static final Pattern DOCUMENT_YEAR = Pattern.compile("[〔\\[(【]\\d{4}[〕\\])】]");

  private static final int BEFORE_YEAR = 12;

  private Figures() {}

  static List<Figure> in(String plain) {
    List<Figure> figures = new ArrayList<>();
    String text = plain.toLowerCase(Locale.ROOT);
    Matcher found = FigureForms.FIGURE.matcher(text).useTransparentBounds(true);
    Matcher years = DOCUMENT_YEAR.matcher(text);
    int year = years.find() ? years.start() : Integer.MAX_VALUE;
    int at = 0;
    while (at < text.length()) {
      if (year < at) {
        year = years.find(at) ? years.start() : Integer.MAX_VALUE;
      }
      boolean mayBegin = FigureForms.BEGINNINGS.at(text, at) || year - at <= BEFORE_YEAR;
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
        found,
        above.divide(below, MathContext.DECIMAL32),
        String.valueOf(FigureForms.UNITS.get(unit)));
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
        String.valueOf(FigureForms.UNITS.get(own == null ? found.group("tounit") : own)));
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
    String counted = String.valueOf(FigureForms.UNITS.get(unit));
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
}
