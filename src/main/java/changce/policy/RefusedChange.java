package changce.policy;

/** A change of the library that its rules do not allow, with the reason in words. */
public final class RefusedChange extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedChange(String reason) {
    super(reason);
  }
}
