package changce.staff;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The provider that people sign in with, by the code flow of OpenID Connect
 * (https://openid.net/specs/openid-connect-core-1_0.html). Blocks.
 */
@Component
class OpenIdProvider {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final SingleSignOnSettings settings;
  private final RestClient http;
  private volatile @Nullable Known known;

  OpenIdProvider(SingleSignOnSettings settings) {
    this.settings = settings;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
    requests.setReadTimeout(PATIENCE);
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** What the provider says about itself, once for each start. */
  private record Known(
      String authorization, String token, boolean secretInForm, NimbusJwtDecoder decoder) {}

  /**
   * @throws Refused when the provider cannot be reached
   */
  URI authorization(SingleSignOnAttempt attempt, String redirect) {
    return UriComponentsBuilder.fromUriString(known().authorization)
        .queryParam("response_type", "code")
        .queryParam("client_id", "{client}")
        .queryParam("redirect_uri", "{redirect}")
        .queryParam("scope", "{scope}")
        .queryParam("state", attempt.state().value())
        .queryParam("nonce", attempt.nonce().value())
        .queryParam("code_challenge", attempt.challenge())
        .queryParam("code_challenge_method", "S256")
        .encode()
        .build(settings.clientId(), redirect, settings.scope());
  }

  /**
   * The name that the provider gives to whoever came back with the code.
   *
   * @throws Refused when the provider refuses the code, or its ID token does not hold
   */
  String name(SingleSignOnAttempt attempt, String code, String redirect) {
    Map<String, Object> token = token(attempt, code, redirect);
    try {
      Jwt id = known().decoder.decode(String.valueOf(token.get("id_token")));
      if (!attempt.nonce().value().equals(id.getClaimAsString("nonce"))) {
        throw Refused.because("staff.sso.failed");
      }
      return Objects.requireNonNullElse(id.getClaimAsString(settings.nameClaim()), "");
    } catch (JwtException e) {
      throw Refused.because("staff.sso.failed");
    }
  }

  private Map<String, Object> token(SingleSignOnAttempt attempt, String code, String redirect) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "authorization_code");
    form.add("code", code);
    form.add("redirect_uri", redirect);
    form.add("code_verifier", attempt.verifier().value());
    if (known().secretInForm) {
      form.add("client_id", settings.clientId());
      form.add("client_secret", settings.clientSecret());
    }
    try {
      Map<String, Object> token =
          http.post()
              .uri(known().token)
              .headers(
                  headers -> {
                    if (!known().secretInForm) {
                      headers.setBasicAuth(
                          settings.clientId(), settings.clientSecret(), StandardCharsets.UTF_8);
                    }
                  })
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(JSON);
      return token == null ? Map.of() : token;
    } catch (RestClientException e) {
      throw Refused.because("staff.sso.failed");
    }
  }

  private Known known() {
    Known already = known;
    if (already == null) {
      already = ask();
      known = already;
    }
    return already;
  }

  private Known ask() {
    String issuer = Objects.requireNonNull(settings.issuer());
    try {
      Map<String, Object> said =
          http.get()
              .uri(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
              .retrieve()
              .body(JSON);
      if (said == null || !issuer.equals(said.get("issuer"))) {
        throw Refused.because("staff.sso.unreachable");
      }
      Object ways = said.get("token_endpoint_auth_methods_supported");
      boolean inForm =
          ways instanceof List<?> list
              && !list.contains("client_secret_basic")
              && list.contains("client_secret_post");
      return new Known(
          String.valueOf(said.get("authorization_endpoint")),
          String.valueOf(said.get("token_endpoint")),
          inForm,
          decoder(issuer, String.valueOf(said.get("jwks_uri"))));
    } catch (RestClientException e) {
      throw Refused.because("staff.sso.unreachable");
    }
  }

  private NimbusJwtDecoder decoder(String issuer, String keys) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(
                algorithms ->
                    algorithms.addAll(
                        List.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256,
                            SignatureAlgorithm.ES256)))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, whom -> whom != null && whom.contains(settings.clientId())),
            new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull)));
    return decoder;
  }
}
