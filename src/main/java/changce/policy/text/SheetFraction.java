package changce.policy.text;

import changce.policy.text.SheetToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a number as a fraction: # ?/? and ?/100. */
final class SheetFraction {

  private static final Pattern PLACES =
      Pattern.compile(
          "(?<whole>[#0?]+ +)?(?<above>[#0?]{1,3}) ?/ ?(?<below>[#0?]{1,3}|[1-9]\\d{0,2})");

  private SheetFraction() {}

  /**
   * Empty when the format says more than that.
   *
   * @param value without its sign
   */
  static Optional<String> printed(SheetSection section, BigDecimal value) {
    Matcher places = PLACES.matcher(code(section.tokens()).strip());
    if (!places.matches() || value.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      return Optional.empty();
    }
    boolean parted = places.group("whole") != null;
    long whole = parted ? value.longValue() : 0;
    double rest = value.doubleValue() - whole;
    long below = below(places.group("below"), rest);
    long above = Math.round(rest * below);
    if (parted && above == below) {
      return Optional.of(String.valueOf(whole + 1));
    }
    if (above == 0) {
      return Optional.of(String.valueOf(whole));
    }
    return Optional.of((whole == 0 ? "" : whole + "又") + above + "/" + below);
  }

  private static String code(List<SheetToken> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() != Kind.NOTHING)
        .map(SheetToken::text)
        .collect(Collectors.joining());
  }

  /** As the format says, or the one that comes nearest with so many digits. */
  private static long below(String places, double rest) {
    if (places.matches("[1-9]\\d*")) {
      return Long.parseLong(places);
    }
    long most = (long) Math.pow(10, places.length()) - 1;
    long best = 1;
    for (long below = 2; below <= most; below++) {
      best = off(rest, below) < off(rest, best) - 1e-12 ? below : best;
    }
    return best;
  }

  private static double off(double rest, long below) {
    return Math.abs(rest - (double) Math.round(rest * below) / below);
  }
}
