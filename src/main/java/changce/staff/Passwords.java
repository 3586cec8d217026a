package changce.staff;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with what OWASP recommends as a minimum: 19 MiB, two passes, one lane
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
 */
@Component
class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  /** What everybody tries first, and what keyboards offer. */
  private static final List<String> GUESSED =
      List.of("password", "qwerty", "123456", "abcdef", "changce", "changsha", "admin", "111111");

  private final PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);

  /** Each takes its 19 MiB from the heap. */
  private final Semaphore atOnce = new Semaphore(2);

  /** What a wrong name is compared with, so that it takes as long as a wrong password. */
  private final Supplier<String> nobodys = new Once(() -> encoder.encode(Token.next().value()));

  /**
   * @throws Refused when it is too short, too long, or easily guessed
   */
  String encode(String password, Person owner) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw Refused.because("staff.password.length", SHORTEST, LONGEST);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    long different = lower.codePoints().distinct().count();
    if (lower.contains(owner.signsInAs())
        || different < 5
        || GUESSED.stream().anyMatch(lower::startsWith)) {
      throw Refused.because("staff.password.guessed");
    }
    return oneOfFew(() -> encoder.encode(password));
  }

  /** Takes as long for an account that there is not. */
  boolean fits(String password, @Nullable StaffAccount account) {
    String encoded = account == null ? null : account.password();
    boolean same =
        oneOfFew(() -> encoder.matches(password, encoded == null ? nobodys.get() : encoded));
    return same && encoded != null;
  }

  private <T> T oneOfFew(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }

  private static final class Once implements Supplier<String> {

    private final Supplier<String> make;
    private @Nullable String made;

    Once(Supplier<String> make) {
      this.make = make;
    }

    @Override
    public synchronized String get() {
      String known = made;
      if (known == null) {
        known = make.get();
        made = known;
      }
      return known;
    }
  }
}
