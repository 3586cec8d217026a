package changce.policy;

/** A file of the library that cannot be taken, with the reason in words. */
final class UnreadablePolicyFile extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadablePolicyFile(String reason) {
    super(reason);
  }
}
