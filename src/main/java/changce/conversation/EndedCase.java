package changce.conversation;

/** A case that was closed, or taken back by its visitor, and takes nothing more. */
public final class EndedCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EndedCase(String message) {
    super(message);
  }
}
