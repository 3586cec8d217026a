package changce.conversation;

/** A conversation, or a question, that does not exist. */
public final class UnknownConversation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownConversation(String message) {
    super(message);
  }
}
