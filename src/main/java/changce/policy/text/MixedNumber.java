package changce.policy.text;

import java.util.regex.Pattern;

/** A whole number with a fraction: 1 and ½ written in one line are not 11/2. */
final class MixedNumber {

  private static final Pattern WHOLE = Pattern.compile("(?<![\\d.．])\\d+$");
  private static final Pattern FRACTION = Pattern.compile("\\d+[/⁄]\\d+(?![\\d.]).*");

  /** Of a fraction whose upper half is raised. */
  private static final Pattern LOWER_HALF = Pattern.compile("(?s)\\s*[/⁄∕]\\s*\\d+.*");

  private MixedNumber() {}

  /** The fraction as it is written behind these words. */
  static String behind(CharSequence before, String fraction) {
    return FRACTION.matcher(fraction).matches() && isWhole(before) ? "又" + fraction : fraction;
  }

  /** Whether raised letters are the upper half of a fraction. */
  static boolean isUpperHalf(String raised, String behind) {
    return raised.strip().matches("\\d{1,3}") && LOWER_HALF.matcher(behind).matches();
  }

  static String upperHalf(CharSequence before, String raised) {
    return (isWhole(before) ? "又" : "") + raised.strip();
  }

  private static boolean isWhole(CharSequence before) {
    return WHOLE
        .matcher(before.subSequence(Math.max(0, before.length() - 20), before.length()))
        .find();
  }
}
