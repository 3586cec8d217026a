package changce.conversation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor wants to be reached.
 *
 * @param name how to be addressed
 * @param address a telephone number or an e-mail address
 */
public record Contact(@Nullable String name, String address) {

  private static final int LONGEST_NAME = 30;

  private static final Pattern TELEPHONE =
      Pattern.compile("(?:\\+?86[- ]?)?(?:1[3-9]\\d{9}|(?:0\\d{2,3}[- ]?)?\\d{7,8}(?:-\\d{1,5})?)");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");

  /**
   * @throws UnusableText when the address is neither, or the name is longer than 30 characters
   */
  static Contact of(@Nullable String name, @Nullable String address) {
    String written = address == null ? "" : address.strip();
    if (!TELEPHONE.matcher(written).matches() && !EMAIL.matcher(written).matches()) {
      throw new UnusableText("请填写能联系到您的电话号码或邮箱，例如 13800000000 或 0731-80000000。");
    }
    return new Contact(FreeText.checked(name, LONGEST_NAME, "称呼"), written);
  }

  /** Enough to recognise one's own: 138****5678. */
  public String hidden() {
    int at = address.indexOf('@');
    int end = at < 0 ? address.length() - 4 : at;
    int start = Math.min(3, Math.max(1, end - 4));
    return address.substring(0, start) + "****" + address.substring(Math.max(start, end));
  }
}
