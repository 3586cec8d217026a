package changce.policy;

/** The configured database cannot hold the library; the message says why, the action what to do. */
final class UnusableStore extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  UnusableStore(String reason, String action) {
    super(reason);
    this.action = action;
  }

  String action() {
    return action;
  }
}
