package changce.conversation;

/** Somebody else has replied to a case since it was looked at. */
public final class RepliedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RepliedMeanwhile(String message) {
    super(message);
  }
}
