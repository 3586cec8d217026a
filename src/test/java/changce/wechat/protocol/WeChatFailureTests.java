package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of the platform's codes is taken for. */
class WeChatFailureTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1    | Busy           | 微信系统繁忙",
        "40001 | StaleToken     | access_token 无效",
        "40014 | StaleToken     | access_token 无效",
        "41001 | StaleToken     | access_token 无效",
        "42001 | StaleToken     | access_token 无效",
        "40013 | BadCredentials | AppID 或 AppSecret 不对",
        "40125 | BadCredentials | AppID 或 AppSecret 不对",
        "40164 | Unlisted       | 出口地址 1.2.3.4 不在公众号的 IP 白名单里",
        "43004 | NotFollowing   | 没有关注或已取消关注",
        "50005 | NotFollowing   | 没有关注或已取消关注",
        "45002 | TooLong        | 超过微信的长度上限",
        "45009 | Overused       | 超过当日或每分钟的上限",
        "45011 | Overused       | 超过当日或每分钟的上限",
        "45015 | WindowClosed   | 超过48小时没有互动",
        "45047 | QuotaReached   | 客服消息已经用完",
        "48001 | Forbidden      | 没有客服消息权限",
        "45072 | Unexpected     | 没有预料到的错误码",
        "45080 | Unexpected     | 没有预料到的错误码",
        "45081 | Unexpected     | 没有预料到的错误码",
        "45162 | Unexpected     | 没有预料到的错误码",
        "48006 | Unexpected     | 没有预料到的错误码",
        "99999 | Unexpected     | 没有预料到的错误码",
      })
  void codeHasItsKindAndAMeaningForTheConsole(int code, String kind, String meaning) {
    WeChatFailure failure = WeChatFailure.of(code, "rid hint: [1.2.3.4] ipv6 ::ffff:1.2.3.4");
    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.meaning()).contains(meaning);
    assertThat(failure.unsure())
        .as("an error that was said did not happen all the same, but for a busy platform's")
        .isEqualTo(code == -1);
  }

  @Test
  void noAnswerLeavesUnsureWhetherItHappened() {
    assertThat(new WeChatFailure.NotAnswered().unsure()).isTrue();
    assertThat(new WeChatFailure.Unreachable().unsure()).isFalse();
  }

  @Test
  void nothingOfWhatThePlatformSaidButAnAddressIsRepeated() {
    assertThat(WeChatFailure.of(40164, "access_token=TOKEN1").meaning())
        .contains("（未给出）")
        .doesNotContain("TOKEN1");
  }
}
