package changce.staff;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The page behind a one-time link: makes the first admin, or sets a password. */
@Controller
class LinkController {

  private final PasswordLinks links;
  private final StaffAccounts accounts;
  private final AccountStore store;

  LinkController(PasswordLinks links, StaffAccounts accounts, AccountStore store) {
    this.links = links;
    this.accounts = accounts;
    this.store = store;
  }

  @GetMapping("/console/link/{token}")
  Rendering page(@PathVariable String token) {
    return known(token)
        .map(link -> page(link, token).build())
        .orElseGet(
            () ->
                Rendering.view("console/refusal")
                    .status(HttpStatus.NOT_FOUND)
                    .modelAttribute("notice", Notice.of("staff.link.unusable"))
                    .build());
  }

  @PostMapping("/console/link/{token}")
  Rendering use(@PathVariable String token, Form form, SignIn.Place place) {
    PasswordLinks.Link link =
        known(token).orElseThrow(() -> Refused.because("staff.link.unusable"));
    try {
      use(new Token(token), link, form, place.address());
      return SignInController.seeOther("/console/sign-in?done=password-set");
    } catch (Refused e) {
      return page(link, token)
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", e.notice())
          .modelAttribute("name", form.verbatim("name"))
          .modelAttribute("displayName", form.verbatim("displayName"))
          .build();
    }
  }

  private void use(Token token, PasswordLinks.Link link, Form form, String address) {
    String password = form.verbatim("password");
    if (!password.equals(form.verbatim("again"))) {
      throw Refused.because("staff.password.not-the-same");
    }
    UUID account = link.account();
    if (account == null) {
      StaffAccounts.Named named =
          StaffAccounts.Named.of(form.text("name"), form.text("displayName"));
      accounts.makeFirstAdmin(token, named, password, address);
    } else {
      accounts.setPassword(token, account, password, address);
    }
  }

  private Rendering.Builder<?> page(PasswordLinks.Link link, String token) {
    UUID account = link.account();
    Rendering.Builder<?> page = Rendering.view("console/link").modelAttribute("token", token);
    if (account != null) {
      store.find(account).ifPresent(found -> page.modelAttribute("owner", found.person()));
    }
    return page;
  }

  private Optional<PasswordLinks.Link> known(String token) {
    return links.find(new Token(token)).filter(link -> link.account() != null || store.none());
  }
}
