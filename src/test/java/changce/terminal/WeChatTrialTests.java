package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WeChatTrialTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void serviceThatIsNotThereIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(talk("reader", free)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("请先启动服务");
  }

  @Test
  void accountThatIsNotThereIsSaid() {
    assertThat(talk("main", 1)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有配置公众号 main");
  }

  private int talk(String account, int port) {
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("changce.wechat.key", "0123456789abcdef0123456789abcdef")
            .withProperty("changce.wechat.accounts.reader.original-id", "gh_reader")
            .withProperty("changce.wechat.accounts.reader.app-id", "wxreader")
            .withProperty("changce.wechat.accounts.reader.app-secret", "secret")
            .withProperty("changce.wechat.accounts.reader.token", "tokenreader")
            .withProperty("changce.wechat.accounts.reader.encoding-aes-key", "b".repeat(43));
    return new WeChatTrial(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new BufferedReader(new StringReader("个转企有什么支持？\n\n")))
        .talk(settings, account, URI.create("http://localhost:" + port));
  }
}
