package changce.conversation;

/** Feedback or a case that cannot be taken; the message says why, to the visitor. */
public final class UnusableText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableText(String message) {
    super(message);
  }
}
