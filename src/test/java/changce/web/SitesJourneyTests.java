package changce.web;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.staff.ConsoleClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who may ask from which website, and how often. */
@StoreTest
class SitesJourneyTests {

  private static final String PARK = "https://www.park.example.cn";
  private static final String OTHER = "https://other.example.cn";
  private static final String STRANGER = "https://stranger.example.com";
  private static final String QUESTION = "剁椒鱼头怎么做才好吃";

  @LocalServerPort int port;
  @Autowired WebTestClient web;
  @Autowired JdbcClient jdbc;
  @Autowired ServiceSecret secret;
  @Autowired WebSettings settings;

  @DynamicPropertySource
  static void sites(DynamicPropertyRegistry properties) {
    properties.add("changce.widget.sites", SitesJourneyTests::file);
    properties.add("changce.widget.proxies", () -> "127.0.0.1");
  }

  private static Path file() {
    try {
      return Files.writeString(
          Files.createTempFile("sites", ".yml"),
          """
          park:
            origins: [%s]
            questions: [个转企有什么支持？]
          other:
            origins: [%s]
            per-minute: 3
          third:
            origins: [%s]
            per-minute: 2
          """
              .formatted(PARK, OTHER, OTHER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void siteIdIsExchangedForATokenThatMayAsk() {
    JsonNode entered = entered("park", PARK);
    assertThat(entered.path("questions").path(0).asString()).isEqualTo("个转企有什么支持？");
    assertThat(entered.path("expiresIn").asInt()).isEqualTo(900);
    assertThat(entered.path("notice").path("text").asString()).contains("联系方式");
    ask(entered.path("token").asString(), PARK)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", PARK);
  }

  @Test
  void websiteThatIsNotRegisteredIsRefusedAndToldWhy() {
    enter("park", STRANGER)
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "*")
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, said -> assertThat(said).contains(STRANGER, "没有登记"));
    ask(entered("park", PARK).path("token").asString(), STRANGER, "en")
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, said -> assertThat(said).contains(STRANGER, "is not registered"));
  }

  /** Of a preflight that is refused no browser shows why. */
  @Test
  void preflightOfAWebsiteThatIsNotRegisteredLeadsToTheReason() {
    web.options()
        .uri("/api/questions")
        .header("Origin", STRANGER)
        .header("Access-Control-Request-Method", "POST")
        .exchange()
        .expectStatus()
        .isNoContent()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", "*")
        .expectHeader()
        .value("Access-Control-Allow-Headers", said -> assertThat(said).contains("Authorization"));
  }

  @Test
  void questionSentAgainIsTheSameAndTakesNothingMore() {
    String token = entered("third", OTHER).path("token").asString();
    UUID key = UUID.randomUUID();
    List<String> questions =
        IntStream.range(0, 5).mapToObj(i -> askWith(key, token).path("id").asString()).toList();
    assertThat(questions).doesNotContain("").allMatch(questions.get(0)::equals);
  }

  private JsonNode askWith(UUID key, String token) {
    return web.post()
        .uri("/api/questions")
        .headers(headers -> headers.setBearerAuth(token))
        .header("Origin", OTHER)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", QUESTION, "key", key))
        .exchange()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void siteMayNotBeUsedFromAnotherRegisteredWebsite() {
    enter("park", OTHER).expectStatus().isForbidden();
    ask(entered("park", PARK).path("token").asString(), OTHER).expectStatus().isForbidden();
  }

  @Test
  void unknownSiteIsNamed() {
    enter("nowhere", PARK)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, said -> assertThat(said).contains("nowhere", "data-site"));
  }

  @Test
  void otherWebsiteNeedsAToken() {
    ask(null, PARK).expectStatus().isUnauthorized();
    for (String forged :
        List.of(
            "x",
            "v1.park.00000000-0000-0000-0000-000000000000.99999999999.AAAA",
            token("park", Duration.ofMinutes(-20)),
            token("park", Duration.ofMinutes(10)) + "x",
            token("park", Duration.ofMinutes(10)).replace(".park.", ".other."))) {
      ask(forged, PARK).expectStatus().isUnauthorized();
    }
    web.get()
        .uri("/api/questions/{id}", UUID.randomUUID())
        .header("Origin", PARK)
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void clocksMayDifferByAMinute() {
    ask(token("park", Duration.ofSeconds(-50)), PARK).expectStatus().isOk();
    ask(token("park", Duration.ofSeconds(-70)), PARK).expectStatus().isUnauthorized();
  }

  @Test
  void expiredTokenIsRenewedForTheSameVisitor() {
    String old = token("park", Duration.ofHours(-5));
    String renewed =
        web.post()
            .uri("/api/visitors?site=park")
            .header("Origin", PARK)
            .header("Authorization", "Bearer " + old)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody()
            .path("token")
            .asString();
    assertThat(renewed.split("\\.", -1)[2]).isEqualTo(old.split("\\.", -1)[2]);
    assertThat(entered("park", PARK).path("token").asString())
        .doesNotContain(old.split("\\.", -1)[2]);
  }

  @Test
  void keyIsMadeOnceAndSharedByAllNodes() {
    ServiceSecret otherNode = new ServiceSecret(settings, jdbc, Clock.systemUTC());
    otherNode.afterPropertiesSet();
    assertThat(otherNode.sign("token", "a")).isEqualTo(secret.sign("token", "a"));
    assertThat(secret.sign("token", "a")).isNotEqualTo(secret.sign("address", "a"));
  }

  @Test
  void fiveHundredQuestionsAMinuteAreNotAnswered() {
    String token = entered("park", PARK).path("token").asString();
    List<EntityExchangeResult<JsonNode>> replies =
        IntStream.range(0, 500)
            .parallel()
            .mapToObj(i -> ask(token, PARK, i % 2 == 0 ? "en" : "zh-CN"))
            .map(reply -> reply.expectBody(JsonNode.class).returnResult())
            .toList();
    List<EntityExchangeResult<JsonNode>> answered =
        replies.stream().filter(reply -> reply.getStatus().value() == 200).toList();
    assertThat(answered).hasSizeBetween(1, 10);
    assertThat(answered)
        .allSatisfy(
            reply ->
                assertThat(reply.getResponseBody().path("ended").path("outcome").asString())
                    .startsWith("unanswerable_"));
    replies.stream()
        .filter(reply -> !answered.contains(reply))
        .forEach(SitesJourneyTests::tellsWhenItMayBeTriedAgain);
    ask(entered("park", PARK).path("token").asString(), PARK).expectStatus().isOk();
  }

  private static void tellsWhenItMayBeTriedAgain(EntityExchangeResult<JsonNode> refused) {
    assertThat(refused.getStatus().value()).isEqualTo(429);
    String seconds = refused.getResponseHeaders().getFirst("Retry-After");
    assertThat(Integer.parseInt(seconds)).isBetween(1, 60);
    assertThat(refused.getResponseBody().path("detail").asString())
        .isIn(
            "您提交得太快了，一分钟最多 10 次，请过 " + seconds + " 秒再试。",
            "That was too fast: at most 10 a minute. Please try again in " + seconds + " seconds.");
    boolean english = "en".equals(refused.getRequestHeaders().getFirst("Accept-Language"));
    assertThat(refused.getResponseBody().path("detail").asString())
        .startsWith(english ? "That was too fast" : "您提交得太快了");
  }

  @Test
  void siteHasALimitOfItsOwn() {
    for (int i = 0; i < 3; i++) {
      ask(entered("other", OTHER).path("token").asString(), OTHER).expectStatus().isOk();
    }
    ask(entered("other", OTHER).path("token").asString(), OTHER).expectStatus().isEqualTo(429);
  }

  @Test
  void addressBehindATrustedProxyIsCountedByItself() {
    List<Integer> statuses =
        IntStream.range(0, 61).mapToObj(i -> askThroughProxy("203.0.113.7")).toList();
    assertThat(statuses.subList(0, 60)).containsOnly(200);
    assertThat(statuses.get(60)).isEqualTo(429);
    assertThat(askThroughProxy("203.0.113.8")).isEqualTo(200);
    assertThat(askThroughProxy("203.0.113.9, 203.0.113.7")).isEqualTo(429);
    assertThat(
            jdbc.sql("select count(*) from visitor_request where address like '%203.0.113%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void clientThatIsNoBrowserNeedsNothing() {
    ask(null, null).expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/chat", "/handover"})
  void formsAreTakenFromOurOwnPagesOnly(String path) {
    for (String origin : List.of(STRANGER, PARK, "null")) {
      web.post()
          .uri(path)
          .header("Origin", origin)
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .bodyValue("question=x")
          .exchange()
          .expectStatus()
          .isForbidden();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/chat, frame-ancestors 'self'",
    "/chat?site=nowhere, frame-ancestors 'self'",
    "/chat?site=park, frame-ancestors 'self' https://www.park.example.cn",
    "/, frame-ancestors 'self'"
  })
  void pageIsFramedByRegisteredSitesOnly(String page, String framing) {
    web.get()
        .uri(page)
        .exchange()
        .expectHeader()
        .value("Content-Security-Policy", policy -> assertThat(policy).endsWith(framing));
  }

  /** Else one who guesses passwords would make everybody wait. */
  @Test
  void staffAreToldApartBehindAProxyAsVisitorsAre() {
    new ConsoleClient(port, "203.0.113.9").signIn("nobody", "wrong");

    assertThat(failures("203.0.113.9")).isEqualTo(1);
    assertThat(failures("127.0.0.1")).isZero();
  }

  private int failures(String address) {
    return jdbc.sql("select count(*) from sign_in_failure where subject like :subject")
        .param("subject", "%" + address)
        .query(Integer.class)
        .single();
  }

  private String token(String site, Duration left) {
    Clock then = Clock.offset(Clock.systemUTC(), left.minus(settings.tokenFor()));
    return new VisitorTokens(secret, settings, then)
        .issue(new Visitor(site, UUID.randomUUID()))
        .token();
  }

  private JsonNode entered(String site, String origin) {
    return enter(site, origin)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private WebTestClient.ResponseSpec enter(String site, String origin) {
    return web.post().uri("/api/visitors?site={site}", site).header("Origin", origin).exchange();
  }

  private int askThroughProxy(String forwarded) {
    return web.post()
                .uri("/")
                .header("X-Forwarded-For", forwarded)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("question=" + java.net.URLEncoder.encode("你好", StandardCharsets.UTF_8))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value()
            == 303
        ? 200
        : 429;
  }

  private WebTestClient.ResponseSpec ask(String token, String origin) {
    return ask(token, origin, "zh-CN");
  }

  private WebTestClient.ResponseSpec ask(String token, String origin, String language) {
    return web.post()
        .uri("/api/questions")
        .header("Accept-Language", language)
        .headers(
            headers -> {
              if (token != null) {
                headers.setBearerAuth(token);
              }
              if (origin != null) {
                headers.setOrigin(origin);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("question", QUESTION))
        .exchange();
  }
}
