package changce.evaluation;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/** Numbers as people write them in Chinese. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};

  private Numerals() {}

  /** 35 -> 三十五, 2000 -> 二千, 500000 -> 五十万. */
  static String inWords(long number) {
    if (number == 0) {
      return "零";
    }
    String words = "";
    if (number >= 100_000_000) {
      words += inWords(number / 100_000_000) + "亿";
    }
    if (number / 10_000 % 10_000 > 0) {
      words += small(number / 10_000 % 10_000) + "万";
    }
    long rest = number % 10_000;
    if (rest > 0) {
      words += (!words.isEmpty() && rest < 1000 ? "零" : "") + small(rest);
    }
    return words.startsWith("一十") ? words.substring(1) : words;
  }

  /** 2 -> 两 before a measure word, everything else as it is read. */
  static String counting(long number) {
    return number == 2 ? "两" : inWords(number);
  }

  /** 2022 -> 二〇二二. */
  static String digitByDigit(String digits) {
    StringBuilder words = new StringBuilder();
    digits.chars().forEach(digit -> words.append("〇一二三四五六七八九".charAt(digit - '0')));
    return words.toString();
  }

  /** The value of 一 to 九十九, 两 included. */
  static int value(String words) {
    int ten = words.indexOf('十');
    if (ten < 0) {
      return words.equals("两") ? 2 : DIGITS.indexOf(words);
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(words.charAt(ten - 1));
    int ones = ten == words.length() - 1 ? 0 : DIGITS.indexOf(words.charAt(ten + 1));
    return tens * 10 + ones;
  }

  /**
   * The same number with one digit changed, never the same value and never with a zero in front.
   */
  static String withAnotherDigit(String number, SplittableRandom random) {
    int at;
    do {
      at = random.nextInt(number.length());
    } while (!Character.isDigit(number.charAt(at)));
    int old = number.charAt(at) - '0';
    int other = (old + random.nextInt(1, 10)) % 10;
    if (other == 0 && at == 0) {
      other = old == 9 ? 8 : old + 1;
    }
    return number.substring(0, at) + other + number.substring(at + 1);
  }

  static String times(String number, String factor) {
    return new BigDecimal(number)
        .multiply(new BigDecimal(factor))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String small(long number) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = (int) (number / Math.round(Math.pow(10, place)) % 10);
      if (digit == 0) {
        gap = !words.isEmpty();
        continue;
      }
      words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
      gap = false;
    }
    return words.toString();
  }
}
