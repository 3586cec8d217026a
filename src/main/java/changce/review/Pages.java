package changce.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/** Where to go after something was done. */
final class Pages {

  private Pages() {}

  static Rendering seeOther(String address) {
    return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
  }
}
