package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import changce.bench.WxJavaCheck;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.PlatformSide.Call;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our check of a callback beside that of the library that others use, on the same messages. */
class CallbackCheckTests {

  private static final PlatformAccount ACCOUNT = PlatformAccount.of("service", true);

  private final CallbackCheck ours = new CallbackCheck(ACCOUNT);
  private final WxJavaCheck theirs = new WxJavaCheck(ACCOUNT);

  @Test
  void bothTakeThePlatformsMessage() {
    Call call = call(ACCOUNT, Instant.now().getEpochSecond());
    assertThat(ours.takes(call)).isTrue();
    assertThat(theirs.takes(call)).isTrue();
  }

  @Test
  void neitherTakesAMessageThatWasChanged() {
    Call call = call(ACCOUNT, Instant.now().getEpochSecond());
    SplittableRandom random = new SplittableRandom(20261128);
    assertThat(Stream.generate(() -> Mutation.of(call, random)).limit(500)).noneMatch(ours::takes);
  }

  /** A library may leave these two to its caller: here nobody would make up for it. */
  @Test
  void anotherAppsMessageAndAnOldOneAreRefusedByTheCheckItself() {
    long now = Instant.now().getEpochSecond();
    PlatformAccount other =
        new PlatformAccount(
            ACCOUNT.name(),
            ACCOUNT.originalId(),
            "wxother",
            "",
            ACCOUNT.token(),
            ACCOUNT.key(),
            true,
            true);
    assertThat(ours.takes(call(other, now))).isFalse();
    assertThat(ours.takes(call(ACCOUNT, now - 3600))).isFalse();
  }

  private static Call call(PlatformAccount account, long seconds) {
    return account.call(
        "<xml><ToUserName>gh_service</ToUserName><FromUserName>oVisitor</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>",
        seconds,
        "31337");
  }
}
