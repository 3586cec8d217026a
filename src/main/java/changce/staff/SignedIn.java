package changce.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A session, as Spring Security carries it. */
final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Session session;

  SignedIn(Session session) {
    // Who may go where is decided by routes.csv, not by authorities.
    super(AuthorityUtils.NO_AUTHORITIES);
    this.session = session;
    setAuthenticated(true);
  }

  Session session() {
    return session;
  }

  @Override
  public Person getPrincipal() {
    return session.person();
  }

  @Override
  public String getName() {
    return session.person().signsInAs();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn && signedIn.session.equals(session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
