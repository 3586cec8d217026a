package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.wechat.OfficialAccounts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code bin/wechat} where no account is configured. */
@StoreTest
class WeChatTests {

  @Autowired OfficialAccounts accounts;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysThatNoAccountIsConfigured() {
    assertThat(run("status")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("没有配置公众号");
  }

  @Test
  void accountThatIsNotThereIsRefusedByName() {
    for (String[] words :
        new String[][] {{"menu", "main"}, {"check", "main"}, {"off", "main", "原因", "告示"}}) {
      assertThat(run(words)).isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有配置公众号 main");
  }

  @Test
  void whatIsNoCommandGetsTheUsage() {
    assertThat(run("menü")).isEqualTo(2);
    assertThat(run("off", "main")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法：bin/wechat");
  }

  private int run(String... words) {
    return WeChat.run(
        accounts,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        words);
  }
}
