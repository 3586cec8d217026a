package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import changce.wechat.PlayedFollower.Shown;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.OfficialAccount;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** {@code bin/wechat try} against the running service. */
class PlayedFollowerJourneyTests extends WeChatJourney {

  private final List<String> pushed = new ArrayList<>();

  @Test
  void seesWhatAFollowerWouldSee() throws Exception {
    try (PlayedFollower follower = played(settings(PLAIN_READER), "reader")) {
      Shown shown = follower.say(QUESTION);
      for (int again = 0; again < 20 && shown.text().contains("继续"); again++) {
        shown = follower.say("继续");
      }
      assertThat(shown.text()).contains("[1]", "依据", "内容由 AI 生成");
      assertThat(shown.delivery()).isBetween(1, 3);
      assertThat(follower.say("人工").text()).contains("12345");
    }
  }

  /** Three deliveries take 2.7 s here; docs/wechat.md says when 8 s give the notice elsewhere. */
  @Test
  void answerOfEightSecondsIsSaidToComeAndFetchedByOneWord() throws Exception {
    String question = "请用八秒钟回答：" + QUESTION;
    MODEL.takes(asked -> Duration.ofSeconds(8));
    int before = MODEL.answers();
    try (PlayedFollower follower = played(settings(EAGER), "eager")) {
      Shown notice = follower.say(question);
      assertThat(notice.delivery()).isEqualTo(3);
      assertThat(notice.text())
          .contains("还没有写完", "msgmenucontent=继续", "https://policy.example.cn/wechat/answers/")
          .doesNotContain("[1]");
      await(() -> MODEL.answers() > before);
      MODEL.finishes();
      allIsAnswered();
      assertThat(follower.say("继续").text())
          .startsWith("您问：请用八秒钟")
          .contains("[1]", "依据", "<a href=\"https://policy.example.cn/wechat/answers/");
    }
    assertThat(count("select count(*) from question where text like '%八秒钟%'")).isEqualTo(1);
  }

  @Test
  void serviceWithAnotherKeyIsSaidToRefuse() throws Exception {
    MockEnvironment settings =
        settings(PLAIN_READER)
            .withProperty("changce.wechat.accounts.reader.encoding-aes-key", "a".repeat(43));
    try (PlayedFollower follower = played(settings, "reader")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> follower.say(QUESTION))
          .withMessageContaining("403");
    }
  }

  @Test
  void accountThatIsNotThereIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> played(settings(PLAIN_READER), "main"))
        .withMessage("没有配置公众号 main");
  }

  @Test
  void nothingIsTriedThatWouldBeSentByTheRealPlatform() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> played(settings(SERVICE), "service"))
        .withMessageContaining("CHANGCE_WECHAT_API");
  }

  @Test
  void whatAVerifiedAccountSendsLaterIsShown() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String api = "http://127.0.0.1:" + free;
    MockEnvironment settings = settings(SERVICE).withProperty("changce.wechat.api", api);
    OfficialAccount account =
        new OfficialAccount(api, SERVICE.appId(), SERVICE.secret(), Clock.systemUTC());
    PlayedFollower follower = played(settings, "service");
    try {
      assertThat(account.send("o1", "您问：个转企")).isEmpty();
      assertThat(account.typing("o1")).isEmpty();
    } finally {
      follower.close();
    }
    assertThat(pushed).containsExactly("您问：个转企");
  }

  private PlayedFollower played(MockEnvironment settings, String account) {
    URI service = URI.create("http://localhost:" + port);
    return PlayedFollower.of(settings, account, service, pushed::add, CLOCK);
  }

  private static MockEnvironment settings(PlatformAccount account) {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("changce.wechat.key", "0123456789abcdef0123456789abcdef");
    account.properties().stream()
        .map(property -> property.split("=", 2))
        .forEach(property -> settings.setProperty(property[0], property[1]));
    return settings;
  }
}
