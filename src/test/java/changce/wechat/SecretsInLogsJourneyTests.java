package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import changce.TextColumns;
import changce.wechat.platform.Follower;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong, at the finest level of our own logging. */
class SecretsInLogsJourneyTests extends WeChatJourney {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("changce");
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          String trace =
              event.getThrowableProxy() == null
                  ? ""
                  : ThrowableProxyUtil.asString(event.getThrowableProxy());
          lines.add(event.getFormattedMessage() + trace);
        }
      };
  private Level before;

  @BeforeEach
  void listen() {
    before = own.getLevel();
    own.setLevel(Level.TRACE);
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void stop() {
    root.detachAppender(appender);
    own.setLevel(before);
  }

  @Test
  void holdNoTokenNoSecretAndNoOpenId() {
    MODEL.takes(question -> Duration.ofMinutes(1));
    Follower follower = follower(SERVICE);
    API.failsWith(45081, 40001, 40164);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> lines.stream().anyMatch(line -> line.contains("40164")));
    follower.deliver(follower.message("hologram", ""));
    follower.deliver(follower.event("unsubscribe", ""));
    Follower second = follower(SERVICE);
    API.failsWith(0, -1, 45047);
    MODEL.takes(question -> Duration.ofMinutes(1));
    second.says(QUESTION);
    MODEL.hurries();
    await(() -> lines.stream().anyMatch(line -> line.contains(" -1 微信系统繁忙")));
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .noneMatch(line -> line.contains("TOKEN"))
        .noneMatch(line -> line.contains("access_token="))
        .noneMatch(line -> line.contains(SERVICE.secret()))
        .noneMatch(line -> line.contains(SERVICE.key()))
        .noneMatch(line -> line.contains(PREVIOUS_KEY))
        .noneMatch(line -> line.contains(SERVICE.token()))
        .noneMatch(line -> line.contains(follower.openId()))
        .noneMatch(line -> line.contains(second.openId()))
        .noneMatch(line -> line.contains("0123456789abcdef0123456789abcdef"));
  }

  @Test
  void tellByTheKeyedHashWhomALineIsAbout() {
    MODEL.takes(question -> Duration.ofMinutes(1));
    Follower follower = follower(SERVICE);
    // For somebody typing, where that is shown, and for the answer.
    API.failsWith(45047, 45047);
    follower.says(QUESTION);
    MODEL.hurries();
    await(() -> lines.stream().anyMatch(line -> line.contains("45047")));
    String hash = keys.visitor("service", follower.openId());
    assertThat(lines)
        .anyMatch(
            line -> line.contains("45047") && line.contains("service/" + hash.substring(0, 8)));
  }

  @Test
  void openIdAndSecretsAreInNoTextOfTheDatabase() {
    Follower follower = follower(SERVICE);
    answer(follower, QUESTION);
    follower.deliver(follower.event("CLICK", "ask:人工"));
    assertThat(TextColumns.holding(jdbc, visitor(follower).name()))
        .contains("wechat_visitor.visitor", "wechat_message.visitor");
    for (String secret :
        List.of(
            follower.openId(),
            SERVICE.token(),
            SERVICE.secret(),
            SERVICE.key(),
            "0123456789abcdef0123456789abcdef")) {
      assertThat(TextColumns.holding(jdbc, secret)).isEmpty();
    }
  }
}
