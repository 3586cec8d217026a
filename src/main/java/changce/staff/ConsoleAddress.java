package changce.staff;

import org.jspecify.annotations.Nullable;

/** An address to go back to, out of a form: only within the console. */
final class ConsoleAddress {

  private static final String HOME = "/console";

  private ConsoleAddress() {}

  static String within(@Nullable String address) {
    return address != null
            && (address.equals(HOME)
                || address.startsWith(HOME + "/")
                || address.startsWith(HOME + "?"))
            && address.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127)
            && !address.contains("/sign-in")
        ? address
        : HOME;
  }
}
