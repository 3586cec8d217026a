package changce.terminal;

import static changce.terminal.Terminal.DONE;
import static changce.terminal.Terminal.REFUSED;

import changce.wechat.PlayedFollower;
import changce.wechat.PlayedFollower.Shown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** {@code bin/wechat try}: a conversation with a running service, as its follower would have it. */
final class WeChatTrial {

  private final PrintStream out;
  private final PrintStream err;
  private final BufferedReader typed;

  WeChatTrial(PrintStream out, PrintStream err, BufferedReader typed) {
    this.out = out;
    this.err = err;
    this.typed = typed;
  }

  /** The service's settings alone: it is running, and the store is its own. */
  static final class SettingsOnly {}

  int run(String account, String service) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(SettingsOnly.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run("--logging.level.root=off")) {
      return talk(context.getEnvironment(), account, URI.create(service));
    }
  }

  int talk(Environment settings, String account, URI service) {
    return talk(settings, account, service, InstantSource.system());
  }

  /**
   * @param clock the service's own: it takes no call that is some minutes off
   */
  int talk(Environment settings, String account, URI service, InstantSource clock) {
    try (PlayedFollower follower =
        PlayedFollower.of(settings, account, service, this::pushed, clock)) {
      out.println("像关注者一样发消息；空行结束。");
      for (String line = next(); line != null && !line.isBlank(); line = next()) {
        print(follower.say(line.strip()));
      }
      return DONE;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return REFUSED;
    } catch (IOException e) {
      err.println("连不上 " + service + "，请先启动服务。");
      return REFUSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return REFUSED;
    }
  }

  private @Nullable String next() throws IOException {
    out.print("> ");
    out.flush();
    return typed.readLine();
  }

  private void print(Shown shown) {
    double seconds = shown.took().toMillis() / 1000.0;
    if (shown.delivery() == 0) {
      out.printf("（三次推送都没有应答，微信会提示“该公众号提供的服务出现故障”；%.1f 秒）%n", seconds);
    } else if (shown.text().isBlank()) {
      out.printf("（已收到，回答随后下发；%.1f 秒）%n", seconds);
    } else {
      out.printf("%s%n（第 %d 次推送时应答，%.1f 秒）%n", shown.text(), shown.delivery(), seconds);
    }
  }

  private void pushed(String text) {
    out.printf("%n（下发的消息）%n%s%n", text);
  }
}
