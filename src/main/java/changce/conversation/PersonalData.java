package changce.conversation;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks what names a person before anything is stored or sent on. */
public final class PersonalData {

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<!\\p{Nd})[1-9]\\p{Nd}{5}(?:18|19|20)\\p{Nd}{2}[01]\\p{Nd}[0-3]\\p{Nd}{4}[\\p{Nd}Xx](?!\\p{Nd})");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<!\\p{Nd})(?:\\+?86[- ]?)?[1１][3-9３-９]\\p{Nd}[- ]?\\p{Nd}{4}[- ]?\\p{Nd}{4}(?!\\p{Nd})");
  private static final Pattern CARD =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}(?:[- ]?\\p{Nd}{4}){2,3}[- ]?\\p{Nd}{0,4}(?!\\p{Nd})");

  private PersonalData() {}

  public static String masked(String text) {
    String masked = EMAIL.matcher(text).replaceAll("〔邮箱〕");
    masked = IDENTITY.matcher(masked).replaceAll("〔身份证号〕");
    masked = MOBILE.matcher(masked).replaceAll("〔手机号〕");
    return CARD.matcher(masked)
        .replaceAll(card -> Matcher.quoteReplacement(isCard(card) ? "〔银行卡号〕" : card.group()));
  }

  /** By length and check digit, so that long numbers of other kinds stay. */
  private static boolean isCard(MatchResult found) {
    int[] digits =
        found
            .group()
            .codePoints()
            .filter(Character::isDigit)
            .map(Character::getNumericValue)
            .toArray();
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      int digit = digits[digits.length - 1 - i];
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return digits.length >= 16 && digits.length <= 19 && sum % 10 == 0;
  }
}
