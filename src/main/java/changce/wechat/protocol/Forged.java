package changce.wechat.protocol;

/**
 * A callback that cannot be the platform's. It says nothing of what is wrong, and never will: one
 * answer per kind of failure would be a padding oracle.
 */
public final class Forged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Forged() {
    super("not the platform's", null, false, false);
  }
}
