package changce.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TerminalTests {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @AfterEach
  void giveBack() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void standardOutputIsTheCommandsAlone() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    PrintStream command = Terminal.ownOutput();
    System.out.println("WARN org.apache.pdfbox");
    command.println("已登记为草稿");
    assertThat(output.toString(StandardCharsets.UTF_8).strip()).isEqualTo("已登记为草稿");
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("org.apache.pdfbox");
  }
}
