package changce.policy;

import java.util.OptionalInt;

/** Numbers as policies write them: 十二, 一百零三, 二〇二二, 12, １２. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";

  private ChineseNumber() {}

  /** Empty when the text is no number below ten thousand. */
  static OptionalInt parse(String text) {
    String plain = plain(text);
    if (plain.isEmpty() || plain.length() > 7) {
      return OptionalInt.empty();
    }
    return plain.chars().anyMatch(c -> UNITS.indexOf(c) >= 0) ? byUnits(plain) : byDigits(plain);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char same =
          switch (c) {
            case '〇', '○', 'Ｏ', 'O' -> '零';
            case '两' -> '二';
            default -> c;
          };
      int digit = Character.digit(same, 10);
      plain.append(digit < 0 ? same : DIGITS.charAt(digit));
    }
    return plain.toString();
  }

  private static OptionalInt byDigits(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      number = number * 10 + digit;
    }
    return OptionalInt.of(number);
  }

  private static OptionalInt byUnits(String text) {
    int number = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      int unit = UNITS.indexOf(text.charAt(i));
      if (unit >= 0) {
        number += (digit == 0 ? 1 : digit) * (int) Math.pow(10, unit + 1.0);
        digit = 0;
      } else {
        digit = DIGITS.indexOf(text.charAt(i));
        if (digit < 0) {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.of(number + digit);
  }
}
