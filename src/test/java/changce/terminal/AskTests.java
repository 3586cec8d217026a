package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import changce.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code bin/ask} against the running service. */
@ServiceTest
class AskTests {

  @LocalServerPort int port;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsTheAnswerWithSourcesStandingAndWhomToAsk() throws Exception {
    assertThat(ask("省里下放给长沙的审批权限,市里怎么接?", "")).isZero();
    assertThat(text()).contains("承接好省赋予长沙市的行政审批权限清单", "依据", "长沙晚报", "12345", "依据充分 · 截至");
  }

  @Test
  void typedNumberChoosesAndGoesOnWithTheConversation() throws Exception {
    assertThat(ask("我们一年做了1800来万，算不算规上？", "2\n")).isZero();
    assertThat(text()).contains("  1. 工业", "  2. 批发业", "> 问：批发业", "2000万元，您说的1800来万还没有达到");
  }

  @Test
  void withoutATerminalTheChoicesArePrintedAndThatIsAll() throws Exception {
    assertThat(ask("我们一年做了1800来万，算不算规上？", "")).isZero();
    assertThat(text()).contains("  1. 工业").doesNotContain("问：工业");
  }

  @Test
  void tellsARefusalFromAServiceThatIsNotThere() throws Exception {
    assertThat(ask("？？？", "")).isEqualTo(1);
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    port = free;
    assertThat(ask("个转企有什么支持？", "")).isEqualTo(7);
  }

  private int ask(String question, String typed) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new Ask(URI.create("http://localhost:" + port), out, new StringReader(typed))
        .talk(question);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
