package changce.policy.text;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Raised letters that belong to the figure or unit before them: 10³ is not 10 with a note, and m²
 * not the second note on m.
 */
final class RaisedPower {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String NUMBER = "[-−–－]?\\d{1,2}";

  /** 1.10 and 210 are no ten; a factor before it is looked at apart. */
  private static final Pattern TEN = Pattern.compile("(?<![\\d.．０-９])(?:10|１０)$");

  private static final Pattern FACTOR = Pattern.compile("[×xX*·∙]\\s*(?:10|１０)$");

  /** Word 97 gives one letter at a time. */
  private static final Pattern BEGUN = Pattern.compile("(?:10|１０)\\^-?\\d?$");

  private static final Pattern UNIT = Pattern.compile("(?:[A-Za-zμ]|(?<!平方|立方)(?:米|公里))$");
  private static final Pattern TERM = Pattern.compile("[（(][^（()）]*[-+＋－×*/÷][^（()）]*[)）]$");

  private RaisedPower() {}

  /**
   * What to write for it; empty when it is the mark of a note or nothing known. A 〓 where it may be
   * either, so that nobody is answered from the figure.
   *
   * @param before what stands to the left
   * @param noted whether the text has a note of that number before
   */
  static Optional<String> of(CharSequence before, String raised, IntPredicate noted) {
    String plain = raised.strip();
    String own = tail(before);
    if (TERM.matcher(own).find() && plain.matches(NUMBER + "|[a-z]")) {
      return Optional.of("^" + narrow(plain));
    }
    if (BEGUN.matcher(own).find() && plain.matches("\\d")) {
      return Optional.of(plain);
    }
    if (TEN.matcher(own).find() && plain.matches(NUMBER + "|[-−–－]")) {
      return ofTen(FACTOR.matcher(own).find(), narrow(plain), noted);
    }
    boolean unit = UNIT.matcher(own).find() && plain.matches("[-−–－]\\d|[23]");
    return unit ? Optional.of(raisedDigits(narrow(plain))) : Optional.empty();
  }

  /** Nobody writes 10¹; 10² and, once notes have come that far, 10³ may be a ten with a note. */
  private static Optional<String> ofTen(boolean factor, String power, IntPredicate noted) {
    if (factor || power.startsWith("-")) {
      return Optional.of("^" + power);
    }
    int number = Integer.parseInt(power);
    if (number <= 1) {
      return Optional.empty();
    }
    boolean doubtful = number == 2 || number > 9 || noted.test(number - 1);
    return Optional.of(doubtful ? DocSymbols.MISSING : "^" + power);
  }

  private static String tail(CharSequence before) {
    String end = before.subSequence(Math.max(0, before.length() - 60), before.length()).toString();
    return end.substring(end.lastIndexOf('\n') + 1).stripTrailing();
  }

  private static String narrow(String number) {
    return number.replaceAll("[−–－]", "-");
  }

  static String raisedDigits(String digits) {
    StringBuilder raised = new StringBuilder();
    digits.chars().forEach(digit -> raised.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0')));
    return raised.toString();
  }
}
