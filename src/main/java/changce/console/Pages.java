package changce.console;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Where to go after something was done. */
public final class Pages {

  private Pages() {}

  public static Rendering seeOther(String address) {
    return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
  }
}
