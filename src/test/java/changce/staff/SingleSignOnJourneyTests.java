package changce.staff;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import changce.TestStore;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Signing in by way of an OpenID provider, which speaks real HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"changce.library.synchronise-at-start=false", "logging.level.changce.rules=off"})
@ContextConfiguration(initializers = TestStore.class)
@Import(People.class)
class SingleSignOnJourneyTests {

  private static final WireMockServer PROVIDER = new WireMockServer(options().dynamicPort());
  private static final RSAKey KEY = key();

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private ConsoleClient browser = new ConsoleClient(0);

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry properties) {
    PROVIDER.start();
    properties.add("changce.staff.sso.issuer", PROVIDER::baseUrl);
    properties.add("changce.staff.sso.client-id", () -> "changce");
    properties.add("changce.staff.sso.client-secret", () -> "secret of the console");
  }

  @BeforeEach
  void aProviderThatWorks() {
    PROVIDER.resetAll();
    String base = PROVIDER.baseUrl();
    PROVIDER.stubFor(
        WireMock.get("/.well-known/openid-configuration")
            .willReturn(
                okJson(
                    """
                    {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                     "jwks_uri": "%s/keys"}
                    """
                        .formatted(base, base, base, base))));
    PROVIDER.stubFor(
        WireMock.get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    people.person("ouyang", Role.REVIEWER);
    browser = new ConsoleClient(port);
  }

  @Test
  void whoTheProviderVouchesForIsSignedInAndComesToWhereTheyWanted() {
    assertThat(
            browser.get("/console/sign-in?next=/console/log").html().select("a.sso").attr("href"))
        .startsWith("/console/sso?next=");
    Map<String, String> sent = begun("/console/sso?next=/console/log");
    assertThat(sent)
        .containsEntry("client_id", "changce")
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid profile")
        .containsEntry("redirect_uri", "http://localhost:" + port + "/console/sso/back")
        .containsEntry("code_challenge_method", "S256");
    gives(sent, claims -> claims);
    ConsoleClient.Page back = back(sent.get("state"));
    assertThat(back.location()).contains("/console/log");
    assertThat(browser.get("/console/me").text()).contains("ouyang");
    assertThat(tokenRequest())
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("code", "the code")
        .containsEntry("redirect_uri", "http://localhost:" + port + "/console/sso/back");
    String digest =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(new Token(tokenRequest().get("code_verifier")).digest());
    assertThat(digest).isEqualTo(sent.get("code_challenge"));
    assertThat(
            PROVIDER
                .findAll(WireMock.postRequestedFor(urlPathEqualTo("/token")))
                .get(0)
                .getHeader("Authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString(
                        "changce:secret of the console".getBytes(StandardCharsets.UTF_8)));
  }

  /** In another tab, so that what was being sent stays where it is. */
  @Test
  void whatWasBeingSentIsSentOnAfterSigningInWithTheProvider() {
    ConsoleClient.Page page = browser.post("/console/gaps/x", "note", "写了很久的备注");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.html().select("a.sso").attr("target")).isEqualTo("_blank");
    Element kept = page.html().selectFirst("form.kept");
    assertThat(kept.attr("action")).isEqualTo("/console/gaps/x");
    assertThat(kept.select("input[name=note]").attr("value")).isEqualTo("写了很久的备注");
    Map<String, String> sent = begun(page.html().select("a.sso").attr("href"));
    gives(sent, claims -> claims);
    back(sent.get("state"));
    String token = kept.select("input[name=_csrf]").attr("value");
    assertThat(
            browser.postWithoutToken("/console/gaps/x", "note", "写了很久的备注", "_csrf", token).status())
        .isEqualTo(400);
  }

  @Test
  void aTokenOfAnotherAttemptIssuerOrServiceOrOneThatIsOverIsNotTaken() {
    refused(claims -> claims.claim("nonce", "another"));
    refused(claims -> claims.issuer("https://example.org"));
    refused(claims -> claims.audience("another service"));
    refused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    refused(claims -> claims.expirationTime(null));
  }

  @Test
  void aTokenThatSomebodyElseSignedIsNotTaken() {
    Map<String, String> sent = begun("/console/sso");
    gives(sent, claims -> claims, key());
    assertThat(back(sent.get("state")).text()).contains("没有通过");
    assertThat(signedIn()).isFalse();
  }

  @Test
  void theWayBackIsForTheBrowserThatWentThere() {
    Map<String, String> sent = begun("/console/sso");
    gives(sent, claims -> claims);
    assertThat(back("another state").text()).contains("不是从这个浏览器开始的");
    ConsoleClient other = new ConsoleClient(port);
    assertThat(other.get("/console/sso/back?code=x&state=" + sent.get("state")).text())
        .contains("不是从这个浏览器开始的");
    assertThat(PROVIDER.findAll(WireMock.postRequestedFor(urlPathEqualTo("/token")))).isEmpty();
  }

  @Test
  void whoHasNoAccountHereIsToldSo() {
    Map<String, String> sent = begun("/console/sso");
    gives(sent, claims -> claims.claim("preferred_username", "Stranger"));
    ConsoleClient.Page page = back(sent.get("state"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("stranger", "没有这个账号");
    jdbc.sql("update staff_account set disabled_at = current_timestamp where name = 'ouyang'")
        .update();
    Map<String, String> again = begun("/console/sso");
    gives(again, claims -> claims);
    assertThat(back(again.get("state")).text()).contains("已停用");
    jdbc.sql("update staff_account set disabled_at = null where name = 'ouyang'").update();
  }

  @Test
  void aProviderThatRefusesOrIsDownIsSaidInPlainWords() {
    Map<String, String> sent = begun("/console/sso");
    PROVIDER.stubFor(WireMock.post("/token").willReturn(serverError()));
    assertThat(back(sent.get("state")).text()).contains("没有通过");
    Map<String, String> denied = begun("/console/sso");
    assertThat(
            browser
                .get("/console/sso/back?error=access_denied&state=" + denied.get("state"))
                .text())
        .contains("没有通过");
  }

  private void refused(UnaryOperator<JWTClaimsSet.Builder> change) {
    Map<String, String> sent = begun("/console/sso");
    gives(sent, change);
    assertThat(back(sent.get("state")).text()).contains("没有通过");
    assertThat(signedIn()).isFalse();
  }

  private boolean signedIn() {
    return browser.get("/console/me").status() == 200;
  }

  /** What the provider is asked in the browser's address. */
  private Map<String, String> begun(String address) {
    ConsoleClient.Page page = browser.get(address);
    assertThat(page.status()).as(page.text()).isEqualTo(303);
    return UriComponentsBuilder.fromUriString(page.location().orElseThrow())
        .build()
        .getQueryParams()
        .toSingleValueMap()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> UriUtils.decode(one.getValue(), StandardCharsets.UTF_8)));
  }

  private ConsoleClient.Page back(String state) {
    return browser.get(
        "/console/sso/back?code=the%20code&state="
            + UriUtils.encode(state, StandardCharsets.UTF_8));
  }

  private void gives(Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> change) {
    gives(asked, change, KEY);
  }

  private static void gives(
      Map<String, String> asked, UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
    JWTClaimsSet claims =
        change
            .apply(
                new JWTClaimsSet.Builder()
                    .issuer(PROVIDER.baseUrl())
                    .audience("changce")
                    .subject("4711")
                    .claim("preferred_username", "Ouyang")
                    .claim("nonce", asked.get("nonce"))
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(300))))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      PROVIDER.stubFor(
          WireMock.post("/token")
              .willReturn(
                  okJson(
                      "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                          .formatted(token.serialize()))));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> tokenRequest() {
    LoggedRequest request =
        PROVIDER.findAll(WireMock.postRequestedFor(urlPathEqualTo("/token"))).get(0);
    return Arrays.stream(request.getBodyAsString().split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0],
                field -> UriUtils.decode(field[1].replace("+", " "), StandardCharsets.UTF_8)));
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
