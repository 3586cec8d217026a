package changce.policy.text;

/** A file that gives no text, with the reason in words. */
public final class UnreadableText extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableText(String reason) {
    super(reason);
  }

  UnreadableText(String reason, Throwable cause) {
    super(reason, cause);
  }
}
