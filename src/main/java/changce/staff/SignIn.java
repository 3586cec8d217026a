package changce.staff;

import changce.staff.SignInDelays.Attempt;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets people in, and makes those wait who guess. */
@Component
class SignIn {

  private final AccountStore accounts;
  private final Passwords passwords;
  private final SignInDelays delays;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final Codes codes;

  SignIn(
      AccountStore accounts,
      Passwords passwords,
      SignInDelays delays,
      Sessions sessions,
      AuditTrail trail,
      Codes codes) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.delays = delays;
    this.sessions = sessions;
    this.trail = trail;
    this.codes = codes;
  }

  /** Where somebody sits: for the list of sessions and the audit trail. */
  record Place(String address, String browser) {}

  /**
   * @param code of the authenticator, empty for those without one
   * @return what the browser shows from now on
   * @throws Refused when name, password and code do not fit, or there is still time to wait
   */
  Token with(String typedName, String password, String code, Place place) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Attempt attempt = attempt(name, place);
    StaffAccount account = accounts.named(name).orElse(null);
    if (!passwords.fits(password, account) || account == null || account.disabled()) {
      refused(name, account != null, place);
      throw Refused.because("staff.sign-in.wrong");
    }
    if (!secondStep(account, code)) {
      refused(name, true, place);
      throw Refused.because("staff.sign-in.code");
    }
    delays.giveBack(attempt);
    return begin(account.person(), place);
  }

  /**
   * The password of somebody who is signed in, asked for once more; counted as signing in is, or
   * whoever sits at an open screen could guess it.
   *
   * @throws Refused when it does not fit, or there is still time to wait
   */
  void confirm(Person by, String password, Place place) {
    Attempt attempt = attempt(by.signsInAs(), place);
    if (!passwords.fits(password, accounts.named(by.signsInAs()).orElse(null))) {
      refused(by.signsInAs(), true, place);
      throw Refused.because("staff.password.old-wrong");
    }
    delays.giveBack(attempt);
  }

  private Attempt attempt(String name, Place place) {
    Attempt attempt = delays.attempt(name, place.address());
    if (!attempt.left().isZero()) {
      throw Refused.because("staff.sign-in.wait", attempt.left().toSeconds() + 1);
    }
    return attempt;
  }

  private boolean secondStep(StaffAccount account, String code) {
    String secret = account.codeSecret();
    return secret == null
        || codes
            .stepOf(secret, code)
            .filter(step -> accounts.useCode(account.person().id(), step))
            .isPresent();
  }

  /**
   * @param name that an OpenID provider gives to whoever signed in there
   * @throws Refused when there is no such account, or it is disabled
   */
  Token vouchedFor(String name, Place place) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    StaffAccount account = accounts.named(lower).filter(one -> !one.disabled()).orElse(null);
    if (account == null) {
      trail.record("?", "session.refused", place.browser(), "sso", place.address());
      throw Refused.because("staff.sso.no-account", lower);
    }
    return begin(account.person(), place);
  }

  Token begin(Person person, Place place) {
    trail.record(person.signsInAs(), "session.begin", place.browser(), "", place.address());
    return sessions.begin(person, place.address(), place.browser());
  }

  /** A name that is not known may be a password in the wrong field: it is not put on record. */
  private void refused(String name, boolean known, Place place) {
    trail.record(known ? name : "?", "session.refused", place.browser(), "", place.address());
  }
}
