package changce.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody is on the way to the provider and back; their browser carries it in a cookie, so that
 * any node can go on.
 *
 * @param state comes back in the address: who sends a link with their own code is found out
 * @param nonce comes back in the ID token: a token of another attempt is found out
 * @param verifier is shown to the provider with the code: a stolen code is worth nothing (RFC 7636)
 * @param next where to go when signed in
 */
record SingleSignOnAttempt(Token state, Token nonce, Token verifier, String next) {

  static SingleSignOnAttempt next(String next) {
    return new SingleSignOnAttempt(Token.next(), Token.next(), Token.next(), next);
  }

  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(verifier.digest());
  }

  String written() {
    String address =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(next.getBytes(StandardCharsets.UTF_8));
    return String.join(".", state.value(), nonce.value(), verifier.value(), address);
  }

  static Optional<SingleSignOnAttempt> read(String written) {
    String[] parts = written.split("\\.", -1);
    if (parts.length != 4 || !written.matches("[A-Za-z0-9_.-]{1,4000}")) {
      return Optional.empty();
    }
    try {
      String next = new String(Base64.getUrlDecoder().decode(parts[3]), StandardCharsets.UTF_8);
      return Optional.of(
          new SingleSignOnAttempt(
              new Token(parts[0]), new Token(parts[1]), new Token(parts[2]), next));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
