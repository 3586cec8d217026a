package changce.staff;

/** What may not be done so; the notice says why to whoever tried. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  public Refused(Notice notice) {
    super(notice.key());
    this.notice = notice;
  }

  public static Refused because(String key, Object... values) {
    return new Refused(Notice.of(key, values));
  }

  public Notice notice() {
    return notice;
  }
}
