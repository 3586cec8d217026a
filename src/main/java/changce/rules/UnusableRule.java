package changce.rules;

/** Data of a rule that cannot be used, with the line and the reason in words. */
final class UnusableRule extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  UnusableRule(int line, String reason) {
    super(reason);
    this.line = line;
  }

  int line() {
    return line;
  }
}
