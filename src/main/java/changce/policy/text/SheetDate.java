package changce.policy.text;

import changce.policy.text.SheetToken.Kind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Prints a day and a time as a section says. Where it says it in English or in an order that may be
 * read as another day, the same parts are printed as 2026年3月5日.
 */
final class SheetDate {

  private static final String WEEKDAYS = "一二三四五六日";

  private final SheetSection section;
  private final List<SheetToken> tokens;
  private final LocalDateTime time;
  private final double days;

  private SheetDate(SheetSection section, LocalDateTime time, double days) {
    this.section = section;
    this.tokens = section.tokens().stream().filter(t -> t.kind() != Kind.NOTHING).toList();
    this.time = time;
    this.days = days;
  }

  static Optional<String> printed(SheetSection section, double value, boolean since1904) {
    if (!DateUtil.isValidExcelDate(value)) {
      return Optional.empty();
    }
    LocalDateTime time = DateUtil.getLocalDateTime(value, since1904, true);
    return time == null
        ? Optional.empty()
        : Optional.of(new SheetDate(section, time, value).printed());
  }

  private String printed() {
    if (section.has(Kind.STRANGE) || section.has(Kind.DIGIT) || mayBeReadAsAnotherDay()) {
      return inChinese();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      SheetToken token = tokens.get(i);
      text.append(
          switch (token.kind()) {
            case DATE -> part(token.text().toLowerCase(Locale.ROOT), i);
            case ELAPSED -> elapsed(token.text());
            case WORDS, POINT, COMMA, PERCENT -> token.text();
            default -> "";
          });
    }
    return text.toString().strip();
  }

  private boolean mayBeReadAsAnotherDay() {
    String letters = letters();
    boolean year = letters.matches(".*[ye].*");
    boolean apart = tokens.stream().anyMatch(t -> t.kind() == Kind.WORDS && t.text().contains("月"));
    return letters.contains("mmm")
        || letters.matches(".*(?<!y)yy?(?!y).*")
        || (letters.contains("d")
            && !letters.contains("ddd")
            && year
            && !letters.matches("[^d]*[ye].*d.*"))
        || (letters.contains("d") && letters.contains("m") && !year && !apart);
  }

  private String letters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean date = tokens.get(i).kind() == Kind.DATE && !isMinute(i);
      letters.append(date ? tokens.get(i).text().toLowerCase(Locale.ROOT) : " ");
    }
    return letters.toString();
  }

  private String inChinese() {
    String letters = letters();
    String day =
        (letters.matches(".*[ye].*") ? time.getYear() + "年" : "")
            + (letters.contains("m") ? time.getMonthValue() + "月" : "")
            + (letters.matches(".*(?<!d)dd?(?!d).*") ? time.getDayOfMonth() + "日" : "");
    String hour = "%d:%02d".formatted(time.getHour(), time.getMinute());
    String said = letters.contains("h") || day.isEmpty() ? (day + " " + hour).strip() : day;
    return said;
  }

  private String part(String letters, int place) {
    boolean two = letters.length() == 2;
    return switch (letters.charAt(0)) {
      case 'y', 'e' -> ChineseDigits.spelled(String.valueOf(time.getYear()), section.chinese());
      case 'm' -> number(isMinute(place) ? time.getMinute() : time.getMonthValue(), two);
      case 'd' ->
          letters.length() > 2
              ? weekday(letters.length() == 3 ? "周" : "星期")
              : number(time.getDayOfMonth(), two);
      case 'h' -> number(halfDays() ? (time.getHour() + 11) % 12 + 1 : time.getHour(), two);
      case 's' -> number(time.getSecond(), two);
      case 'a' ->
          letters.startsWith("aaa") ? weekday(letters.length() == 3 ? "" : "星期") : half("AM", "PM");
      default -> half("上午", "下午");
    };
  }

  private String number(int number, boolean two) {
    int chinese = section.chinese();
    if (chinese == 1 || chinese == 2) {
      String zero = two && number < 10 ? ChineseDigits.spelled("0", chinese) : "";
      return zero + (number == 0 && two ? zero : ChineseDigits.ofDate(number, chinese));
    }
    return (two ? "%02d" : "%d").formatted(number);
  }

  private String weekday(String before) {
    return before + WEEKDAYS.charAt(time.getDayOfWeek().getValue() - 1);
  }

  private boolean halfDays() {
    return tokens.stream().anyMatch(t -> t.kind() == Kind.DATE && t.text().contains("/"));
  }

  private String half(String first, String second) {
    return time.getHour() < 12 ? first : second;
  }

  private String elapsed(String letters) {
    long seconds = Math.round(days * 86_400);
    return String.valueOf(
        switch (letters.toLowerCase(Locale.ROOT).charAt(0)) {
          case 'h' -> seconds / 3600;
          case 'm' -> seconds / 60;
          default -> seconds;
        });
  }

  /** m behind an hour or before a second. */
  private boolean isMinute(int place) {
    return tokens.get(place).text().toLowerCase(Locale.ROOT).startsWith("m")
        && (neighbour(place, -1).startsWith("h") || neighbour(place, 1).startsWith("s"));
  }

  private String neighbour(int place, int step) {
    for (int i = place + step; i >= 0 && i < tokens.size(); i += step) {
      Kind kind = tokens.get(i).kind();
      if (kind == Kind.ELAPSED || (kind == Kind.DATE && !tokens.get(i).text().contains("/"))) {
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
