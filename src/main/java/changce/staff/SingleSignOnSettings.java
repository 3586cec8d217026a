package changce.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to sign in through the government's own OpenID provider; off without an issuer.
 *
 * @param issuer as the provider names itself; its addresses are found below it
 * @param redirect the address of {@code /console/sso/back} as the provider knows it; null: as the
 *     browser asked for the console
 * @param nameClaim what of the ID token is the account's name here
 */
@ConfigurationProperties("changce.staff.sso")
record SingleSignOnSettings(
    @Nullable String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("openid profile") String scope,
    @Nullable String redirect,
    @DefaultValue("preferred_username") String nameClaim) {

  boolean on() {
    return issuer != null && !issuer.isBlank();
  }

  /** Never with the secret. */
  @Override
  public String toString() {
    return "SingleSignOn " + issuer;
  }
}
