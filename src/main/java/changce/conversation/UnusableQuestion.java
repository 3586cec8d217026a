package changce.conversation;

/** A question that cannot be taken; the message says why, to the visitor. */
public final class UnusableQuestion extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableQuestion(String message) {
    super(message);
  }
}
