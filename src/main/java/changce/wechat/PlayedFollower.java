package changce.wechat;

import changce.wechat.WeChatSettings.AccountSettings;
import changce.wechat.WeChatSettings.Mode;
import changce.wechat.protocol.PlatformSide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Somebody who follows an account, with the platform between: messages go to a running service as
 * the platform would send them, cut after five seconds and delivered three times. Blocks.
 */
public final class PlayedFollower implements AutoCloseable {

  private static final Duration CUT = Duration.ofSeconds(5);
  private static final int DELIVERIES = 3;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String openId = "try-" + UUID.randomUUID();
  private final PlatformSide platform;
  private final URI callback;
  private final @Nullable PlayedApi api;
  private final InstantSource clock;

  private PlayedFollower(
      PlatformSide platform, URI callback, @Nullable PlayedApi api, InstantSource clock) {
    this.platform = platform;
    this.callback = callback;
    this.api = api;
    this.clock = clock;
  }

  /**
   * What the visitor was shown for a message.
   *
   * @param text blank for nothing yet
   * @param delivery which of the three was answered, 0 for none
   */
  public record Shown(String text, int delivery, Duration took) {}

  /**
   * @param settings with {@code changce.wechat.…}, as the service has them
   * @param service its address
   * @param pushed given what a verified account sends later
   * @param clock the service's: it takes no call that is some minutes off
   * @throws IllegalArgumentException when there is no such account, or a verified one sends to the
   *     real platform
   */
  public static PlayedFollower of(
      Environment settings,
      String account,
      URI service,
      Consumer<String> pushed,
      InstantSource clock) {
    WeChatSettings wechat =
        Binder.get(settings).bindOrCreate("changce.wechat", WeChatSettings.class);
    AccountSettings found =
        Optional.ofNullable(wechat.accounts().get(account))
            .orElseThrow(() -> new IllegalArgumentException("没有配置公众号 " + account));
    PlatformSide platform =
        new PlatformSide(
            found.originalId(),
            found.appId(),
            found.token(),
            found.mode() == Mode.SAFE ? found.encodingAesKey() : null);
    PlayedApi api = found.verified() ? PlayedApi.at(URI.create(wechat.api()), pushed) : null;
    return new PlayedFollower(platform, service.resolve("/wechat/" + account), api, clock);
  }

  /**
   * @throws IOException when nothing listens at the service's address
   */
  public Shown say(String text) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    String message =
        platform.text(
            openId,
            ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
            clock.instant().getEpochSecond(),
            text);
    for (int delivery = 1; delivery <= DELIVERIES; delivery++) {
      Optional<HttpResponse<String>> response = deliver(message);
      if (response.filter(one -> one.statusCode() == 200).isPresent()) {
        return new Shown(platform.shown(response.get().body()), delivery, since(begun));
      }
      if (response.filter(one -> one.statusCode() == 403).isPresent()) {
        throw new IllegalArgumentException("服务拒绝了这次回调（403）：它的 token、密钥或时钟和这里的不一样。");
      }
    }
    return new Shown("", 0, since(begun));
  }

  /** Empty when the platform would have hung up. */
  private Optional<HttpResponse<String>> deliver(String message)
      throws IOException, InterruptedException {
    PlatformSide.Call call =
        platform.call(
            message,
            clock.instant().getEpochSecond(),
            String.valueOf(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(callback + "?" + call.query()))
            .timeout(CUT)
            .header("Content-Type", "text/xml")
            .POST(BodyPublishers.ofString(call.body()))
            .build();
    try {
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (HttpTimeoutException e) {
      return Optional.empty();
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    if (api != null) {
      api.close();
    }
  }
}
