package changce.policy.text;

/** Writes digits as the formats [DBNum1], 一百二十, and [DBNum2], 壹佰贰拾, print them. */
final class ChineseDigits {

  private static final String[] DIGITS = {"", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"};
  private static final String[] UNITS = {"", "十百千", "拾佰仟"};
  private static final String[] GROUPS = {"", "万", "亿"};
  private static final int LONGEST = 12;

  private ChineseDigits() {}

  /** Digit by digit: 一二〇. */
  static String spelled(String arabic, int kind) {
    if (kind < 1 || kind > 2) {
      return arabic;
    }
    StringBuilder text = new StringBuilder();
    arabic
        .chars()
        .forEach(c -> text.append(Character.isDigit(c) ? digit(c - '0', kind) : (char) c));
    return text.toString();
  }

  /** As a number is said: 一百二十. */
  static String counted(String arabic, int kind) {
    if (kind < 1 || kind > 2 || arabic.length() > LONGEST) {
      return arabic;
    }
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    boolean group = false;
    for (int i = 0; i < arabic.length(); i++) {
      int digit = arabic.charAt(i) - '0';
      int place = arabic.length() - 1 - i;
      if (digit > 0) {
        text.append(zero && !text.isEmpty() ? digit(0, kind) : "").append(digit(digit, kind));
        text.append(place % 4 > 0 ? UNITS[kind].charAt(place % 4 - 1) : "");
      }
      zero = digit == 0;
      group |= digit > 0;
      if (place % 4 == 0) {
        text.append(group ? GROUPS[place / 4] : "");
        group = false;
      }
    }
    return text.isEmpty() ? String.valueOf(digit(0, kind)) : text.toString();
  }

  /** A month or day: 十二, not 一十二. */
  static String ofDate(int number, int kind) {
    String counted = counted(String.valueOf(number), kind);
    return kind == 1 && number >= 10 && number < 20 ? counted.substring(1) : counted;
  }

  private static char digit(int digit, int kind) {
    return DIGITS[kind].charAt(digit);
  }
}
