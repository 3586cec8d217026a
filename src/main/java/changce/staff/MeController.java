package changce.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One's own password and the browsers one is signed in with. */
@Controller
class MeController {

  private final StaffAccounts accounts;
  private final Sessions sessions;
  private final SignIn signIn;
  private final AuditTrail trail;
  private final SessionCookie cookie;

  MeController(
      StaffAccounts accounts,
      Sessions sessions,
      SignIn signIn,
      AuditTrail trail,
      SessionCookie cookie) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.signIn = signIn;
    this.trail = trail;
    this.cookie = cookie;
  }

  @GetMapping("/console/me")
  Rendering page(Session session) {
    return page(session, null);
  }

  /** All sessions end, and this browser gets a new one. */
  @PostMapping("/console/me/password")
  Rendering changePassword(
      Session session, Form form, SignIn.Place place, ServerWebExchange exchange) {
    String password = form.verbatim("password");
    if (!password.equals(form.verbatim("again"))) {
      return page(session, Notice.of("staff.password.not-the-same"));
    }
    try {
      signIn.confirm(session.person(), form.verbatim("old"), place);
      accounts.changePassword(session.person(), password, place.address());
    } catch (Refused e) {
      return page(session, e.notice());
    }
    cookie.write(exchange, signIn.begin(session.person(), place));
    return SignInController.seeOther("/console/me?done=password-set");
  }

  /** With a wrong code the key stays: it is in the authenticator already. */
  @PostMapping("/console/me/codes")
  Rendering useCodes(Session session, Form form, SignIn.Place place) {
    String secret = form.text("secret");
    try {
      accounts.useCodes(session.person(), secret, form.text("code"), place.address());
    } catch (Refused e) {
      return page(session, e.notice(), Codes.isSecret(secret) ? secret : Codes.newSecret());
    }
    return SignInController.seeOther("/console/me?done=saved");
  }

  @PostMapping("/console/me/codes/off")
  Rendering useNoCodes(Session session, Form form, SignIn.Place place) {
    try {
      signIn.confirm(session.person(), form.verbatim("password"), place);
      accounts.useNoCodes(session.person(), place.address());
    } catch (Refused e) {
      return page(session, e.notice());
    }
    return SignInController.seeOther("/console/me?done=saved");
  }

  @PostMapping("/console/me/sessions/{id}")
  Rendering revoke(@PathVariable UUID id, Session session, SignIn.Place place) {
    if (sessions.revoke(id, session.person())) {
      trail.record(
          session.person().signsInAs(), "session.revoke", id.toString(), "", place.address());
    }
    return SignInController.seeOther("/console/me?done=saved");
  }

  private Rendering page(Session session, @Nullable Notice problem) {
    return page(session, problem, Codes.newSecret());
  }

  private Rendering page(Session session, @Nullable Notice problem, String secret) {
    Rendering.Builder<?> page =
        Rendering.view("console/me")
            .modelAttribute("sessions", sessions.of(session.person()))
            .modelAttribute("current", session.id())
            .modelAttribute("codes", accounts.usesCodes(session.person()))
            .modelAttribute("secret", secret);
    return problem == null
        ? page.build()
        : page.status(HttpStatus.UNPROCESSABLE_CONTENT).modelAttribute("problem", problem).build();
  }
}
