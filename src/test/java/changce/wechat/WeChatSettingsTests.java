package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.NestedExceptionUtils;

class WeChatSettingsTests {

  private static final List<String> GOOD =
      List.of(
          "changce.wechat.key=0123456789abcdef0123456789abcdef",
          "changce.wechat.accounts.main.original-id=gh_1",
          "changce.wechat.accounts.main.app-id=wx1",
          "changce.wechat.accounts.main.app-secret=very-secret",
          "changce.wechat.accounts.main.token=abc123",
          "changce.wechat.accounts.main.encoding-aes-key=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG");

  private final ApplicationContextRunner contexts =
      new ApplicationContextRunner()
          .withUserConfiguration(Bound.class)
          .withPropertyValues(GOOD.toArray(String[]::new));

  @EnableConfigurationProperties(WeChatSettings.class)
  static class Bound {}

  @Test
  void safeModeAndNoRightToSendLaterAreTheDefault() {
    contexts.run(
        context -> {
          WeChatSettings settings = context.getBean(WeChatSettings.class);
          WeChatSettings.AccountSettings main = settings.accounts().get("main");
          assertThat(main.mode()).isEqualTo(WeChatSettings.Mode.SAFE);
          assertThat(main.verified()).isFalse();
          assertThat(settings.toString() + main).doesNotContain("secret", "abcdef");
        });
  }

  /** With room below the platform's 5 seconds and 2048 bytes. */
  @Test
  void deliveryIsAnsweredAfterFourSecondsAndATextHolds2000BytesByDefault() {
    contexts.run(
        context -> {
          WeChatSettings settings = context.getBean(WeChatSettings.class);
          assertThat(settings.patience()).isEqualTo(Duration.ofMillis(4200));
          assertThat(settings.replyBytes()).isEqualTo(2000);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changce.wechat.key=short                                | 至少要 32 个字符",
        "changce.wechat.patience=4600ms                          | 最多 4500ms",
        "changce.wechat.late-at-start=-1s                        | 不能是负数",
        "changce.wechat.late-at-most=-1ms                        | 不能是负数",
        "changce.wechat.reply-bytes=2049                         | 1000 到 2048",
        "changce.wechat.keep=1d                                  | 至少两天",
        "changce.wechat.accounts.main.original-id=gh 1           | 原始 ID",
        "changce.wechat.accounts.other.token=abc123              | 原始 ID",
        "changce.wechat.accounts.main.token=a b                  | 3 到 32 位",
        "changce.wechat.accounts.main.mode=plain                 | 只能用于测试号",
      })
  void settingThatCannotBeStopsTheStartWithASentence(String property, String said) {
    contexts
        .withPropertyValues(property)
        .run(
            context ->
                assertThat(NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()))
                    .hasMessageContaining(said));
  }

  @Test
  void plainModeIsForATestAccount() {
    contexts
        .withPropertyValues(
            "changce.wechat.accounts.main.mode=plain", "changce.wechat.accounts.main.test=true")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
