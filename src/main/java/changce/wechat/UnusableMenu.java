package changce.wechat;

/** A menu that the platform would not take; the message says why. */
public final class UnusableMenu extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableMenu(String message) {
    super(message);
  }
}
