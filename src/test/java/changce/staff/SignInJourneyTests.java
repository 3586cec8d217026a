package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Into the console and out of it, over HTTP. */
@StoreTest
@Import(People.class)
class SignInJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired PasswordLinks links;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void nobodyWaits() {
    jdbc.sql("delete from sign_in_failure").update();
  }

  @Test
  void whoIsNotSignedInIsAskedToAndComesBackToWhereTheyWanted() {
    ConsoleClient client = new ConsoleClient(port);
    people.person("chen", Role.ADMIN);
    ConsoleClient.Page sent = client.get("/console/audit?actor=chen");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).contains("/console/sign-in?next=%2Fconsole%2Faudit%3Factor%3Dchen");
    ConsoleClient.Page in =
        client.post(
            "/console/sign-in",
            "name",
            "chen",
            "password",
            People.PASSWORD,
            "next",
            "/console/audit?actor=chen");
    assertThat(in.location()).contains("/console/audit?actor=chen");
    assertThat(client.get("/console/audit?actor=chen").text()).contains("登录");
  }

  @Test
  void nextLeadsNowhereElse() {
    people.person("chen", Role.ADMIN);
    for (String next :
        new String[] {
          "https://example.org/", "//example.org", "/\\example.org", "/consolex", "javascript:1"
        }) {
      ConsoleClient client = new ConsoleClient(port);
      assertThat(
              client
                  .post(
                      "/console/sign-in", "name", "chen", "password", People.PASSWORD, "next", next)
                  .location())
          .as(next)
          .contains("/console");
    }
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
    ConsoleClient client = new ConsoleClient(port);
    people.person("chen", Role.ADMIN);
    ConsoleClient.Page page = client.signIn("chen", People.PASSWORD);
    assertThat(page.response().headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("changce-staff=")
                    .containsIgnoringCase("HttpOnly")
                    .contains("Secure", "SameSite=Lax", "Path=/console"));
    assertThat(client.get("/console/me").response().headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            rules ->
                assertThat(rules)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
  }

  @Test
  void signingOutEndsTheSessionForEveryNode() {
    ConsoleClient client = people.signedIn(port, "chen", Role.ADMIN);
    String token = client.cookies().get("changce-staff");
    client.post("/console/sign-out");
    client.cookies().put("changce-staff", token);
    assertThat(client.get("/console/me").status()).isEqualTo(303);
  }

  @Test
  void aRevokedSessionEndsAtOnce() {
    ConsoleClient here = people.signedIn(port, "luo", Role.REVIEWER);
    ConsoleClient there = people.signedIn(port, "luo", Role.REVIEWER);
    String revoke =
        here.get("/console/me").html().select("form[action^=/console/me/sessions/]").attr("action");
    assertThat(here.post(revoke).status()).isEqualTo(303);
    assertThat(there.get("/console/me").status()).isEqualTo(303);
    assertThat(here.get("/console/me").status()).isEqualTo(200);
  }

  @Test
  void aSessionThatWasIdleTooLongHasEnded() {
    ConsoleClient client = people.signedIn(port, "hu", Role.REVIEWER);
    jdbc.sql("update staff_session set last_seen_at = :then")
        .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(31))
        .update();
    assertThat(client.get("/console/me").status()).isEqualTo(303);
  }

  @Test
  void whoFailsAgainAndAgainMustWaitEvenWithTheRightPassword() {
    people.person("deng", Role.REVIEWER);
    ConsoleClient client = new ConsoleClient(port);
    for (int i = 0; i < 5; i++) {
      assertThat(client.signIn("deng", "wrong").problem()).isEqualTo("账号或密码不对。");
    }
    assertThat(client.signIn("deng", People.PASSWORD).problem()).contains("失败次数太多，请等 30 秒");
    assertThat(client.signIn("DENG ", People.PASSWORD).problem()).contains("失败次数太多");
  }

  @Test
  void aPasswordIsStoredAsArgon2id() {
    people.person("deng", Role.REVIEWER);
    assertThat(
            jdbc.sql("select password from staff_account where name = 'deng'")
                .query(String.class)
                .single())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void aNameThatDoesNotExistLooksTheSame() {
    ConsoleClient client = new ConsoleClient(port);
    String name = "nobody" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      assertThat(client.signIn(name, "wrong").problem()).isEqualTo("账号或密码不对。");
    }
    assertThat(client.signIn(name, "wrong").problem()).contains("失败次数太多，请等 30 秒");
  }

  @Test
  void aFormFromAnotherSiteIsNotTaken() {
    ConsoleClient client = people.signedIn(port, "chen", Role.ADMIN);
    ConsoleClient.Page page =
        client.postWithoutToken("/console/accounts", "name", "evil", "displayName", "x");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("没有提交");
    assertThat(client.get("/console/accounts").text()).doesNotContain("evil");
  }

  @Test
  void whatWasBeingSentWhenTheSessionEndedComesBack() {
    ConsoleClient client = people.signedIn(port, "chen", Role.ADMIN);
    client.forgetCookie("changce-staff");
    String note = "长沙市惠企政策".repeat(300);
    ConsoleClient.Page page =
        client.post(
            "/console/accounts",
            "name",
            "zhou",
            "displayName",
            "周",
            "roles",
            "editor",
            "note",
            note);
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.text()).contains("没有丢");
    // A browser sends the form on that page as ours only then.
    assertThat(page.response().headers().firstValue("Referrer-Policy")).contains("same-origin");
    var form = page.html().select("form.card");
    java.util.List<String> fields =
        new java.util.ArrayList<>(java.util.List.of("name", "chen", "password", People.PASSWORD));
    form.select("input[type=hidden]:not([name=_csrf])")
        .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
    ConsoleClient.Page kept = client.post("/console/sign-in", fields.toArray(String[]::new));
    assertThat(kept.html().select("form.card").attr("action")).isEqualTo("/console/accounts");
    assertThat(kept.html().select("input[name=note]").attr("value")).isEqualTo(note);
    assertThat(kept.html().select("input[name=name]").attr("value")).isEqualTo("zhou");
  }

  @Test
  void aMegabyteIsRefusedWithASentence() {
    ConsoleClient client = people.signedIn(port, "chen", Role.ADMIN);
    ConsoleClient.Page page = client.post("/console/accounts", "note", "长".repeat(120_000));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.problem()).contains("表单最多 256 KB");
    client.post("/console/language", "language", "en", "here", "/console/accounts");
    assertThat(client.post("/console/accounts", "note", "长".repeat(120_000)).problem())
        .contains("a form holds up to 256 KB")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void aOneTimeLinkWorksOnceAndEndsOldSessions() {
    ConsoleClient admin = people.signedIn(port, "chen", Role.ADMIN);
    ConsoleClient old = people.signedIn(port, "tan", Role.REVIEWER);
    Person tan = people.person("tan");
    String link =
        admin.post("/console/accounts/" + tan.id() + "/link").html().select("code").text();
    ConsoleClient client = new ConsoleClient(port);
    assertThat(client.post(link, "password", "short", "again", "short").problem()).contains("12");
    assertThat(client.post(link, "password", "岳麓山下的桂花今年开了两次", "again", "岳麓山下的桂花今年谢了").problem())
        .contains("不一样");
    assertThat(client.post(link, "password", "岳麓山下的桂花今年开了两次", "again", "岳麓山下的桂花今年开了两次").status())
        .isEqualTo(303);
    assertThat(client.post(link, "password", "岳麓山下的桂花今年开了三次", "again", "岳麓山下的桂花今年开了三次").problem())
        .contains("已经用过");
    assertThat(old.get("/console/me").status()).isEqualTo(303);
    assertThat(client.signIn("tan", "岳麓山下的桂花今年开了两次").status()).isEqualTo(303);
  }

  @Test
  void theFirstAdminsLinkIsWorthNothingOnceThereAreAccounts() {
    people.person("chen", Role.ADMIN);
    ConsoleClient client = new ConsoleClient(port);
    String link = "/console/link/" + links.make(null).value();
    assertThat(client.get(link).status()).isEqualTo(404);
    assertThat(
            client
                .post(
                    link,
                    "name",
                    "evil",
                    "displayName",
                    "x",
                    "password",
                    People.PASSWORD,
                    "again",
                    People.PASSWORD)
                .status())
        .isEqualTo(422);
  }

  @Test
  void withTwoStepsACodeIsNeededAndWorksOnce() {
    ConsoleClient client = people.signedIn(port, "yang", Role.REVIEWER);
    String secret = client.get("/console/me").html().select("input[name=secret]").attr("value");
    assertThat(client.post("/console/me/codes", "secret", secret, "code", "000000").problem())
        .contains("验证码不对");
    long step = Instant.now().getEpochSecond() / 30;
    client.post("/console/me/codes", "secret", secret, "code", Codes.code(secret, step));
    ConsoleClient again = new ConsoleClient(port);
    assertThat(again.signIn("yang", People.PASSWORD).problem()).contains("还需要验证器里现在的");
    String code = Codes.code(secret, step + 1);
    assertThat(
            again.post("/console/sign-in", "name", "yang", "password", "x", "code", code).problem())
        .isEqualTo("账号或密码不对。");
    assertThat(codeSignIn(again, code)).isEqualTo(303);
    assertThat(codeSignIn(new ConsoleClient(port), code)).isEqualTo(422);
    client.post("/console/me/codes/off", "password", People.PASSWORD);
    assertThat(new ConsoleClient(port).signIn("yang", People.PASSWORD).status()).isEqualTo(303);
  }

  private static int codeSignIn(ConsoleClient client, String code) {
    return client
        .post("/console/sign-in", "name", "yang", "password", People.PASSWORD, "code", code)
        .status();
  }

  @Test
  void pagesSpeakEnglishWhenItIsChosen() {
    ConsoleClient client = people.signedIn(port, "chen", Role.ADMIN);
    client.post("/console/language", "language", "en", "here", "/console/audit");
    assertThat(client.get("/console/accounts").text()).contains("Make the account", "Reviewer");
  }

  @Test
  void whatVisitorsUseHasNoSessionAndNoToken() {
    ConsoleClient client = new ConsoleClient(port);
    for (String open : new String[] {"/", "/check", "/api/rules", "/actuator/health"}) {
      ConsoleClient.Page page = client.get(open);
      assertThat(page.status()).as(open).isEqualTo(200);
      assertThat(page.response().headers().allValues("Set-Cookie")).as(open).isEmpty();
    }
    assertThat(client.get("/").response().headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(rules -> assertThat(rules).contains("frame-ancestors 'self'"));
  }
}
