package changce.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date as far as it is known: {@code 2022}, {@code 2024-08} or {@code 2022-04-27}. */
public record PartialDate(String text) {

  /**
   * @throws DateTimeException when the text is none of the three forms
   */
  public PartialDate {
    firstDayOf(text);
  }

  public LocalDate firstDay() {
    return firstDayOf(text);
  }

  public LocalDate lastDay() {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  boolean isDay() {
    return text.length() > 7;
  }

  /** 2022年, 2024年8月 or 2022-04-27. */
  public String inWords() {
    return switch (text.length()) {
      case 4 -> text + "年";
      case 7 -> YearMonth.parse(text).getYear() + "年" + YearMonth.parse(text).getMonthValue() + "月";
      default -> text;
    };
  }

  private static LocalDate firstDayOf(String text) {
    return switch (text.length()) {
      case 4 -> Year.parse(text).atDay(1);
      case 7 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
