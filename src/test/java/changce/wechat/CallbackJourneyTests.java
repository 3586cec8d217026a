package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import changce.wechat.platform.Follower.Sent;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.PlatformSide.Call;
import changce.wechat.protocol.Signature;
import changce.wechat.protocol.XmlFields;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The address that the platform calls: who is let in, and that nobody else is. */
class CallbackJourneyTests extends WeChatJourney {

  @Autowired WebTestClient web;

  private final SplittableRandom random = new SplittableRandom(20261124);

  @Test
  void addressIsProvedByTheEchoWordForWord() {
    String seconds = seconds(0);
    String signature = Signature.of(SERVICE.token(), seconds, "1514711492");
    web.get()
        .uri(prove("service", signature, seconds, "4375120948345356249"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("4375120948345356249");
  }

  @Test
  void addressIsNotProvedByAWrongSignatureOrForAnotherAccount() {
    String seconds = seconds(0);
    String signature = Signature.of(SERVICE.token(), seconds, "1514711492");
    for (String address :
        List.of(
            prove("service", "0".repeat(40), seconds, "1"),
            prove("reader", signature, seconds, "1"),
            prove("nobody", signature, seconds, "1"),
            "/wechat/service")) {
      web.get().uri(address).exchange().expectStatus().isForbidden().expectBody().isEmpty();
    }
  }

  @Test
  void addressIsNotProvedByAnOldSignature() {
    String old = seconds(-3600);
    String signature = Signature.of(SERVICE.token(), old, "1514711492");
    web.get().uri(prove("service", signature, old, "1")).exchange().expectStatus().isForbidden();
  }

  @Test
  void answersInSafeMode() {
    assertThat(follower(SERVICE).says(QUESTION).text()).contains("[1]").contains("AI 生成");
  }

  @Test
  void answersATestAccountInPlainMode() {
    Follower follower = follower(SANDBOX);
    assertThat(follower.says("人工").text()).contains("12345");
    // On a cold machine it may be sent later.
    assertThat(answer(follower, QUESTION)).contains("[1]");
  }

  @Test
  void refusesAForgedBodyInPlainModeWhereSafeModeIsPinned() {
    Follower follower = follower(SERVICE);
    Call plain = SERVICE.inPlainMode().call(follower.text("假的").xml(), now(), "1");
    assertRefused(follower.send(plain));
    assertRefused(follower.send(new Call(plain.query() + "&encrypt_type=raw", plain.body())));
    assertRefused(follower.send(new Call(plain.query() + "&encrypt_type=aes", plain.body())));
  }

  @Test
  void refusesAWrongSignatureAndAChangedMessage() {
    Follower follower = follower(SERVICE);
    Call call = SERVICE.call(follower.text("改过").xml(), now(), "1");
    assertRefused(
        follower.send(
            new Call(call.query().replace("msg_signature=", "msg_signature=0"), call.body())));
    assertRefused(
        follower.send(
            new Call(
                call.query(), call.body().replace("<Encrypt><![CDATA[", "<Encrypt><![CDATA[A"))));
    assertRefused(follower.send(new Call(call.query().replace("nonce=1", "nonce=2"), call.body())));
    assertRefused(
        follower.send(new Call(call.query().replaceAll("&msg_signature=.*", ""), call.body())));
  }

  @Test
  void refusesAMessageOfAnotherAccount() {
    Follower follower = follower(SERVICE);
    Sent sent = follower.text("串号");
    // Sealed for the right app, but addressed to another account.
    String addressed = sent.xml().replace(SERVICE.originalId(), PLAIN_READER.originalId());
    assertRefused(follower.send(SERVICE.call(addressed, now(), "1")));
    // Signed with the right token, but sealed for another app.
    PlatformAccount other =
        new PlatformAccount(
            "service",
            SERVICE.originalId(),
            "wxother",
            "",
            SERVICE.token(),
            SERVICE.key(),
            true,
            true);
    assertRefused(follower.send(other.call(sent.xml(), now(), "1")));
  }

  @Test
  void refusesAnOldTimestamp() {
    Follower follower = follower(SERVICE);
    assertRefused(follower.send(SERVICE.call(follower.text("旧的").xml(), now() - 301, "1")));
    assertRefused(follower.send(SERVICE.call(follower.text("旧的").xml(), now() + 320, "1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xml></xml>",
        "{\"Encrypt\":\"A\"}",
        "",
        "a=b",
      })
  void refusesABodyThatIsNotThePlatforms(String body) {
    Follower follower = follower(SERVICE);
    String seconds = seconds(0);
    String query =
        "timestamp="
            + seconds
            + "&nonce=1&encrypt_type=aes&msg_signature="
            + Signature.of(SERVICE.token(), seconds, "1", "");
    assertRefused(follower.send(new Call(query, body)));
  }

  /** All but the first line is as the platform sends it, and signed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xml>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1/x.dtd\">",
        "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE xml [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]>",
      })
  void refusesADoctypeInFrontOfASealedMessage(String doctype) {
    Follower follower = follower(SERVICE);
    Call call = SERVICE.call(follower.event("VIEW", doctype).xml(), now(), "1");
    assertRefused(follower.send(new Call(call.query(), doctype + call.body())));
    assertThat(follower.send(call)).matches(Reply::silent);
  }

  @Test
  void refusesAnEntityInTheEncryptedPart() {
    Follower follower = follower(SERVICE);
    Call call = SERVICE.call(follower.event("VIEW", "e").xml(), now(), "1");
    String encrypted = XmlFields.read(call.body()).text("Encrypt");
    String body =
        "<!DOCTYPE xml [<!ENTITY e \"%s\">]><xml><Encrypt>&e;</Encrypt></xml>".formatted(encrypted);
    assertRefused(follower.send(new Call(call.query(), body)));
  }

  @Test
  void refusesADoctypeInsideASealedMessage() {
    Follower follower = follower(SERVICE);
    String xml = "<!DOCTYPE xml>" + follower.text("里面").xml();
    assertRefused(follower.send(SERVICE.call(xml, now(), "1")));
  }

  @Test
  void refusesABodyOfMoreThan64Kilobytes() {
    Follower follower = follower(SERVICE);
    String content = "字".repeat(20_000);
    assertRefused(follower.send(SERVICE.call(follower.text(content).xml(), now(), "1")));
  }

  @Test
  void refusesAnAccountThatIsNotThere() {
    PlatformAccount nobody = PlatformAccount.of("nobody", true);
    Follower follower = follower(nobody);
    assertRefused(follower.says("在吗"));
  }

  @Test
  void unknownKindsEndInSilence() {
    Follower follower = follower(SERVICE);
    assertThat(follower.deliver(follower.message("hologram", ""))).matches(Reply::silent);
    assertThat(follower.deliver(follower.event("TEMPLATESENDJOBFINISH", "")))
        .matches(Reply::silent);
    assertThat(follower.deliver(follower.event("VIEW", "https://policy.example.cn/")))
        .matches(Reply::silent);
    assertThat(follower.says(" ")).matches(Reply::silent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "voice", "video", "shortvideo", "location", "link"})
  void whatIsNoTextGetsAFriendlySentence(String type) {
    Follower follower = follower(SERVICE);
    Sent sent =
        follower.message(
            type, "<PicUrl>" + API.url() + "/cgi-bin/x.jpg</PicUrl><MediaId>m</MediaId>");
    assertThat(follower.deliver(sent).text()).startsWith("收到。我现在只看得懂文字");
    assertThat(API.calls("x.jpg")).as("the address in the message is never fetched").isEmpty();
  }

  @Test
  void longestTextThatAVisitorCanSendIsRefusedInASentence() {
    assertThat(follower(SERVICE).says("问".repeat(680)).text()).contains("最多 500 个字");
  }

  @Test
  void moreMessagesThanAnybodyTypesArePassedOverInSilence() {
    Follower follower = follower(SERVICE);
    for (int i = 0; i < 60; i++) {
      follower.deliver(follower.event("VIEW", "flood" + i));
    }
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    assertThat(count("select count(*) from wechat_message where state = 'queued'")).isZero();
    CLOCK.forward(java.time.Duration.ofSeconds(61));
    assertThat(answer(follower, QUESTION)).contains("[1]");
  }

  @Test
  void replayedCallIsAnsweredByWhatIsStored() {
    Follower follower = follower(SERVICE);
    Call call = SERVICE.call(follower.text(QUESTION).xml(), now(), "7");
    String first = follower.send(call).text();
    assertThat(follower.send(call).text()).isEqualTo(first);
    assertThat(messages(follower)).isEqualTo(1);
  }

  /** The whole of 100,000 is in bin/bench wechat-callbacks. */
  @Test
  void mutatedCallbacksAreNeverTakenNorBreakAnything() {
    Follower follower = follower(SERVICE);
    Call call = SERVICE.call(follower.text("真的").xml(), now(), "31337");
    for (int i = 0; i < 1500; i++) {
      Call mutated = Mutation.of(call, random);
      assertThat(follower.send(mutated).status()).as("%s", mutated).isBetween(400, 499);
    }
    assertThat(
            count(
                "select count(*) from wechat_message where visitor = '"
                    + keys.visitor("service", follower.openId())
                    + "'"))
        .isZero();
  }

  @Test
  void mutatedPlainMessagesBreakNothing() {
    Follower follower = follower(SANDBOX);
    for (int i = 0; i < 300; i++) {
      Call call = SANDBOX.call(follower.event("VIEW", "x" + i).xml(), now(), "1");
      Call mutated = new Call(call.query(), Mutation.of(call.body(), random));
      assertThat(follower.send(mutated).status()).as("%s", mutated).isIn(200, 403);
    }
  }

  private static void assertRefused(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).isEmpty();
  }

  private static String prove(String account, String signature, String seconds, String echo) {
    return "/wechat/%s?signature=%s&timestamp=%s&nonce=1514711492&echostr=%s"
        .formatted(account, signature, seconds, echo);
  }

  private static long now() {
    return CLOCK.instant().getEpochSecond();
  }

  private static String seconds(long off) {
    return String.valueOf(now() + off);
  }
}
