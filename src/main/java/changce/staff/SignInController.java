package changce.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Signing in and out, and the language. */
@Controller
class SignInController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final SessionCookie cookie;
  private final SingleSignOnSettings sso;

  SignInController(
      SignIn signIn,
      Sessions sessions,
      AuditTrail trail,
      SessionCookie cookie,
      SingleSignOnSettings sso) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.trail = trail;
    this.cookie = cookie;
    this.sso = sso;
  }

  @GetMapping("/console/sign-in")
  Rendering page(@RequestParam(required = false) @Nullable String next) {
    return Rendering.view("console/sign-in")
        .modelAttribute("sso", sso.on())
        .modelAttribute("next", ConsoleAddress.within(next))
        .build();
  }

  @PostMapping("/console/sign-in")
  Rendering signIn(Form form, SignIn.Place place, ServerWebExchange exchange) {
    try {
      Token token =
          signIn.with(form.text("name"), form.verbatim("password"), form.text("code"), place);
      cookie.write(exchange, token);
      return KeptForm.in(form)
          ? keptForm(form)
          : seeOther(ConsoleAddress.within(form.text("next", 2000)));
    } catch (Refused e) {
      Rendering.Builder<?> page =
          KeptForm.in(form)
              ? Rendering.view("console/sign-in").modelAttribute("kept", KeptForm.of(form))
              : Rendering.view("console/sign-in");
      return page.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("sso", sso.on())
          .modelAttribute("problem", e.notice())
          .modelAttribute("name", form.verbatim("name"))
          .modelAttribute("next", ConsoleAddress.within(form.verbatim("next")))
          .build();
    }
  }

  @PostMapping("/console/sign-out")
  Rendering signOut(Session session, SignIn.Place place, ServerWebExchange exchange) {
    sessions.signOut(session);
    trail.record(session.person().signsInAs(), "session.end", "", "", place.address());
    cookie.remove(exchange);
    return seeOther("/console/sign-in?done=signed-out");
  }

  @PostMapping("/console/language")
  Rendering language(Form form, ServerWebExchange exchange) {
    exchange.getResponse().addCookie(ConsoleLanguage.cookie(form.text("language")));
    return seeOther(ConsoleAddress.within(form.text("here", 2000)));
  }

  private static Rendering keptForm(Form form) {
    return Rendering.view("console/kept").modelAttribute("kept", KeptForm.of(form)).build();
  }

  static Rendering seeOther(String address) {
    return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
  }
}
