package changce.policy.text;

import changce.policy.text.SheetToken.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the digits of a number in the places that a section keeps for them, last digit first. */
final class SheetNumber {

  /** Excel keeps fifteen digits of a number. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  private static final int DIGITS_OF_GENERAL = 10;

  private static final Set<Kind> UNKNOWN = EnumSet.of(Kind.STRANGE, Kind.DATE, Kind.ELAPSED);

  private final List<SheetToken> tokens;
  private final String[] printed;
  private final int point;

  private SheetNumber(SheetSection section) {
    this.tokens = section.tokens();
    this.printed = new String[tokens.size()];
    this.point = place(Kind.POINT);
  }

  static BigDecimal shown(double value) {
    return new BigDecimal(value).round(KEPT);
  }

  /** As a cell without a format prints it, but never as 1.2E+11. */
  static String general(BigDecimal value) {
    int fraction = Math.max(0, DIGITS_OF_GENERAL - Math.max(1, value.precision() - value.scale()));
    BigDecimal rounded = value.setScale(fraction, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? plain(value) : plain(rounded);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * @param value without its sign
   */
  static Optional<String> printed(SheetSection section, BigDecimal value) {
    if (UNKNOWN.stream().anyMatch(section::has)) {
      return Optional.empty();
    }
    if (!section.has(Kind.DIGIT)) {
      return section.has(Kind.PERCENT) || section.has(Kind.POINT)
          ? Optional.empty()
          : Optional.of(section.around(general(value, section.chinese())));
    }
    if (isFraction(section)) {
      return SheetFraction.printed(section, value);
    }
    return section.has(Kind.GENERAL)
        ? Optional.empty()
        : Optional.of(new SheetNumber(section).print(value, section.chinese()));
  }

  private static String general(BigDecimal value, int chinese) {
    String arabic = general(value);
    return arabic.contains(".") ? arabic : ChineseDigits.counted(arabic, chinese);
  }

  private static boolean isFraction(SheetSection section) {
    List<SheetToken> tokens = section.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      SheetToken below = tokens.get(i + 1);
      if (tokens.get(i).text().equals("/")
          && (below.kind() == Kind.DIGIT || below.text().matches("\\d.*"))) {
        return true;
      }
    }
    return false;
  }

  private String print(BigDecimal value, int chinese) {
    String[] parts = plainParts(value);
    fillWhole(parts[0].equals("0") ? "" : parts[0]);
    fillFraction(parts.length > 1 ? parts[1] : "");
    int spelled = parts.length > 1 ? 0 : chinese;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < printed.length; i++) {
      SheetToken token = tokens.get(i);
      text.append(
          switch (token.kind()) {
            case DIGIT, POINT -> ChineseDigits.spelled(printed[i], spelled);
            case WORDS, PERCENT -> token.text();
            default -> "";
          });
    }
    return text.toString();
  }

  private String[] plainParts(BigDecimal value) {
    int decimals = (int) digitsFrom(point);
    int percents = (int) tokens.stream().filter(token -> token.kind() == Kind.PERCENT).count();
    return value
        .movePointLeft(3 * thousands())
        .movePointRight(2 * percents)
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString()
        .split("\\.", -1);
  }

  private void fillWhole(String digits) {
    int left = digits.length();
    int first = first(Kind.DIGIT, point);
    boolean grouped = grouped();
    for (int i = point - 1; i >= 0; i--) {
      if (tokens.get(i).kind() == Kind.DIGIT) {
        int from = i == first ? 0 : Math.max(0, left - 1);
        String taken = digits.substring(from, left);
        // A bare point (.5万元) is easily read as none: no zero before it is left out.
        boolean bare = point < printed.length && i == last(point) && digits.isEmpty();
        boolean zero = tokens.get(i).text().equals("0") || bare;
        printed[i] =
            taken.isEmpty() && zero ? "0" : grouped(taken, digits.length() - left, grouped);
        left = from;
      }
    }
  }

  private static String grouped(String digits, int behind, boolean grouped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int after = behind + digits.length() - 1 - i;
      text.append(digits.charAt(i)).append(grouped && after > 0 && after % 3 == 0 ? "," : "");
    }
    return text.toString();
  }

  private void fillFraction(String digits) {
    int at = 0;
    int needed = needed(digits);
    for (int i = point + 1; i < printed.length; i++) {
      if (tokens.get(i).kind() == Kind.DIGIT) {
        printed[i] = at < needed ? digits.substring(at, at + 1) : "";
        at++;
      }
    }
    if (point < printed.length) {
      printed[point] = (first(Kind.DIGIT, point) < 0 ? "0" : "") + (needed > 0 ? "." : "");
    }
  }

  /** How many decimals are printed: zeros at the end only in places that ask for them. */
  private int needed(String digits) {
    List<SheetToken> places =
        tokens.stream().skip(point + 1L).filter(token -> token.kind() == Kind.DIGIT).toList();
    int needed = digits.length();
    while (needed > 0
        && digits.charAt(needed - 1) == '0'
        && !places.get(needed - 1).text().equals("0")) {
      needed--;
    }
    return needed;
  }

  /** Commas behind the last digit each divide by a thousand. */
  private int thousands() {
    int thousands = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean ends = i < point ? i > last(point) : digitsFrom(i) == 0;
      thousands += tokens.get(i).kind() == Kind.COMMA && ends ? 1 : 0;
    }
    return thousands;
  }

  private boolean grouped() {
    int first = first(Kind.DIGIT, point);
    int last = last(point);
    for (int i = Math.max(0, first); i < last; i++) {
      if (tokens.get(i).kind() == Kind.COMMA) {
        return true;
      }
    }
    return false;
  }

  private int place(Kind kind) {
    int first = first(kind, tokens.size());
    return first < 0 ? tokens.size() : first;
  }

  private int first(Kind kind, int end) {
    for (int i = 0; i < end; i++) {
      if (tokens.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private int last(int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (tokens.get(i).kind() == Kind.DIGIT) {
        return i;
      }
    }
    return -1;
  }

  private long digitsFrom(int place) {
    return tokens.stream().skip(place).filter(token -> token.kind() == Kind.DIGIT).count();
  }
}
