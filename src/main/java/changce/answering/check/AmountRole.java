package changce.answering.check;

import java.util.regex.Pattern;

/**
 * Whether an amount is what is paid, or what must be reached for it; by the words that govern it.
 */
enum AmountRole {
  PAID,
  REACHED,
  UNKNOWN;

  private static final Pattern PAYS = Pattern.compile("奖励|奖补|奖金|补贴|补助|补偿|给予|资助|发放");

  /** Not 不超过: a payment has that limit too. */
  private static final Pattern REACHES = Pattern.compile("(?<![不未])(?:达到?|首次过|突破|超过?|满)");

  static AmountRole of(Figure figure, Statement statement) {
    if (!figure.unit().equals("元")) {
      return UNKNOWN;
    }
    String governing = statement.governing(figure);
    boolean pays = PAYS.matcher(governing).find();
    boolean reaches = REACHES.matcher(governing).find();
    return pays == reaches ? UNKNOWN : pays ? PAID : REACHED;
  }

  boolean contradicts(AmountRole other) {
    return this != UNKNOWN && other != UNKNOWN && this != other;
  }
}
