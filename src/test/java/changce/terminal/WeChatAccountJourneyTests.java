package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import changce.wechat.OfficialAccounts;
import changce.wechat.WeChatJourney;
import changce.wechat.platform.Follower;
import changce.wechat.platform.Follower.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** {@code bin/wechat} with accounts, against the platform's API and the running service. */
class WeChatAccountJourneyTests extends WeChatJourney {

  @Autowired OfficialAccounts accounts;
  @Autowired Environment settings;
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void menuIsReplacedByTheFileOfTheRepositoryOrAnother() throws IOException {
    assertThat(run("menu", "service")).isZero();
    Path other = folder.resolve("menu.yml");
    Files.writeString(
        other, Files.readString(Path.of("knowledge/wechat-menu.yml")).replace("查政策", "问政策"));
    assertThat(run("menu", "service", other.toString())).isZero();
    assertThat(said()).containsPattern("\\A菜单已更换.+\\R菜单已更换.+\\R\\z");
    assertThat(API.calls("menu/create"))
        .extracting(call -> call.body().path("button").path(0).path("name").asString())
        .containsExactly("查政策", "问政策");
  }

  @Test
  void menuThatThePlatformDoesNotTakeIsRefusedWithItsCode() {
    API.failsWith(40164);
    assertThat(run("menu", "service")).isEqualTo(1);
    assertThat(said()).isEmpty();
    assertThat(complaint()).isEqualTo("40164 本服务的出口地址 1.2.3.4 不在公众号的 IP 白名单里\n");
  }

  @Test
  void goodCredentialsAreSaidToBe() {
    assertThat(run("check", "service")).isZero();
    assertThat(said()).isEqualTo("密钥正确，出口地址在白名单里\n");
  }

  @Test
  void accountIsTakenOffWithItsNoticeAndPutBack() {
    assertThat(run("off", "service", "换密钥", "正在维护，请拨打12345。")).isZero();
    assertThat(answer(follower(SERVICE), QUESTION)).isEqualTo("正在维护，请拨打12345。");
    assertThat(run("status")).isZero();
    assertThat(said())
        .startsWith("已停用：service\n")
        .contains(
            "service  wxservice  可主动下发  已停用：换密钥\n",
            "reader  wxreader  只能被动回复  在用\n",
            "closed  wxclosed  可主动下发  已停用：测试停用\n");
    out.reset();
    assertThat(run("on", "service")).isZero();
    assertThat(run("status")).isZero();
    assertThat(said()).startsWith("已恢复：service\n").contains("service  wxservice  可主动下发  在用\n");
    assertThat(answer(follower(SERVICE), QUESTION)).contains("[1]");
  }

  @Test
  void statusTellsWhatWasNotSentWithTheCodeAndItsMeaning() {
    MODEL.takes(question -> Duration.ofMinutes(1));
    API.failsWith(0, 45047);
    Follower follower = follower(SERVICE);
    assertThat(follower.says(QUESTION)).matches(Reply::silent);
    await(() -> API.calls("typing").size() == 1);
    MODEL.hurries();
    await(() -> accounts.failures().stream().anyMatch(failure -> failure.state().equals("kept")));
    assertThat(run("status")).isZero();
    assertThat(said())
        .containsPattern("(?m)^20\\S+  service  45047 这次互动可以下发的客服消息已经用完（kept）$")
        .doesNotContain(follower.openId());
  }

  @Test
  void trialShowsTheNoticeAndThenTheStoredAnswerWithSourcesAndLink() {
    MODEL.takes(question -> Duration.ofMinutes(5));
    int asked = MODEL.answers();
    int status =
        new WeChatTrial(stream(out), stream(err), new Typing())
            .talk(settings, "eager", URI.create("http://localhost:" + port), CLOCK);
    assertThat(complaint()).isEmpty();
    assertThat(status).isZero();
    assertThat(said())
        .containsPattern(
            "(?s)\\A像关注者一样发消息；空行结束。\\R> 正在查阅政策，还没有写完。.+?\\R（第 3 次推送时应答，\\d+\\.\\d 秒）\\R> ")
        .containsPattern(
            "(?s)> 您问：%s\\R.+\\[1].+依据\\R\\[1] 《.+https://policy\\.example\\.cn/wechat/answers/.+（第 1 次推送时应答，\\d+\\.\\d 秒）\\R> \\z"
                .formatted(QUESTION));
    assertThat(MODEL.answers()).as("the log holds one question").isEqualTo(asked + 1);
  }

  /** Reads the notice, waits until the answer is there, and asks for it. */
  private final class Typing extends BufferedReader {

    private int line;

    Typing() {
      super(new StringReader(""));
    }

    @Override
    public String readLine() {
      return switch (line++) {
        case 0 -> QUESTION;
        case 1 -> {
          MODEL.hurries();
          allIsAnswered();
          yield "继续";
        }
        default -> "";
      };
    }
  }

  private int run(String... words) {
    return WeChat.run(accounts, stream(out), stream(err), words);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
