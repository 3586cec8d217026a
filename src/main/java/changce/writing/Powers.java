package changce.writing;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Raised figures: powers of ten as the numbers that they are, all others as marks of notes. */
final class Powers {

  private static final String RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";
  private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** 10⁴, 10^4 as some files give it, and 5×10⁴ as a whole. */
  private static final Pattern OF_TEN =
      Pattern.compile(
          "(?<![0-9０-９.．])(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*[×xX*·]\\s*)?(?:10|１０)(⁻?"
              + RAISED
              + "{1,2}|\\^-?[0-9]{1,2})(?![0-9]|"
              + RAISED
              + ")");

  private static final Pattern NOTE = Pattern.compile("[⁺⁻]?" + RAISED + "+");

  private Powers() {}

  static String written(String text) {
    return NOTE.matcher(OF_TEN.matcher(text).replaceAll(Powers::ofTen)).replaceAll(ListMarks.MARK);
  }

  private static String ofTen(MatchResult found) {
    BigDecimal times = found.group(1) == null ? BigDecimal.ONE : new BigDecimal(found.group(1));
    int power = 0;
    boolean below = found.group(2).matches("\\^?[⁻-].*");
    for (char raised : found.group(2).replaceAll("[⁻^-]", "").toCharArray()) {
      int figure = FIGURES.indexOf(raised);
      power = power * 10 + (figure < 0 ? raised - '0' : figure);
    }
    return times.scaleByPowerOfTen(below ? -power : power).toPlainString();
  }
}
