package changce.policy.text;

/** A file that gives no text, with the reason in words. */
public final class UnreadableText extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  UnreadableText(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  UnreadableText(Reason reason, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
