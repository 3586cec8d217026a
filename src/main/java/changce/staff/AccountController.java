package changce.staff;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** Accounts, for admins. A new password goes to its owner as a link, never through an admin. */
@Controller
class AccountController {

  private final StaffAccounts accounts;
  private final AccountStore store;

  AccountController(StaffAccounts accounts, AccountStore store) {
    this.accounts = accounts;
    this.store = store;
  }

  @GetMapping("/console/accounts")
  Rendering list() {
    return page().build();
  }

  @PostMapping("/console/accounts")
  Rendering create(Person by, Form form, SignIn.Place place) {
    try {
      StaffAccounts.Named named =
          StaffAccounts.Named.of(form.text("name"), form.text("displayName"));
      Token token = accounts.create(by, named, roles(form), place.address());
      return linked(token, named.name());
    } catch (Refused e) {
      return page()
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", e.notice())
          .modelAttribute("name", form.verbatim("name"))
          .modelAttribute("displayName", form.verbatim("displayName"))
          .modelAttribute("chosen", form.all("roles"))
          .build();
    }
  }

  @PostMapping("/console/accounts/{account}/roles")
  Rendering roles(Person by, @PathVariable UUID account, Form form, SignIn.Place place) {
    try {
      accounts.setRoles(by, account, roles(form), Role.of(form.text("seen")), place.address());
      return SignInController.seeOther("/console/accounts?done=saved");
    } catch (Refused e) {
      return page()
          .status(HttpStatus.UNPROCESSABLE_CONTENT)
          .modelAttribute("problem", e.notice())
          .build();
    }
  }

  @PostMapping("/console/accounts/{account}/disabled")
  Rendering disabled(Person by, @PathVariable UUID account, Form form, SignIn.Place place) {
    accounts.setDisabled(by, account, form.text("disabled").equals("true"), place.address());
    return SignInController.seeOther("/console/accounts?done=saved");
  }

  @PostMapping("/console/accounts/{account}/link")
  Rendering link(Person by, @PathVariable UUID account, SignIn.Place place) {
    Token token = accounts.newLink(by, account, place.address());
    String owner = store.find(account).map(found -> found.person().signsInAs()).orElseThrow();
    return linked(token, owner);
  }

  /** The link is shown once: only its hash is stored. */
  private Rendering linked(Token token, String owner) {
    return page()
        .modelAttribute("link", "/console/link/" + token.value())
        .modelAttribute("owner", owner)
        .build();
  }

  private Rendering.Builder<?> page() {
    return Rendering.view("console/accounts")
        .modelAttribute("accounts", store.all())
        .modelAttribute("roles", Role.values());
  }

  private static Set<Role> roles(Form form) {
    return form.all("roles").stream()
        .flatMap(word -> Role.of(word).stream())
        .collect(Collectors.toSet());
  }
}
