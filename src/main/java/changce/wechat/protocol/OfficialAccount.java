package changce.wechat.protocol;

import changce.wechat.protocol.WeChatFailure.Busy;
import changce.wechat.protocol.WeChatFailure.NotAnswered;
import changce.wechat.protocol.WeChatFailure.StaleToken;
import changce.wechat.protocol.WeChatFailure.Unexpected;
import changce.wechat.protocol.WeChatFailure.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we ask of the platform for one account: four calls of its API. Each blocks, and never throws
 * nor logs an address: the token stands in it.
 */
public final class OfficialAccount {

  private static final Logger log = LoggerFactory.getLogger(OfficialAccount.class);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int TRIES_WHEN_BUSY = 3;
  private static final int JITTER_MS = 400;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final String api;
  private final String appId;
  private final String secret;
  private final AccessToken token;

  /**
   * @param api {@code https://api.weixin.qq.com}
   */
  public OfficialAccount(String api, String appId, String secret, Clock clock) {
    this.api = api;
    this.appId = appId;
    this.secret = secret;
    this.token = new AccessToken(clock);
  }

  /** What the platform said: a value, or why not. */
  private record Said(@Nullable WeChatFailure failure, JsonNode body) {

    static Said failed(WeChatFailure failure) {
      return new Said(failure, JSON.createObjectNode());
    }
  }

  /** Empty when the message was taken. */
  public Optional<WeChatFailure> send(String openId, String text) {
    return call(
        "/cgi-bin/message/custom/send",
        Map.of("touser", openId, "msgtype", "text", "text", Map.of("content", text)));
  }

  /** Shows the visitor for some seconds that somebody is writing. */
  public Optional<WeChatFailure> typing(String openId) {
    return call("/cgi-bin/message/custom/typing", Map.of("touser", openId, "command", "Typing"));
  }

  public Optional<WeChatFailure> createMenu(Object menu) {
    return call("/cgi-bin/menu/create", menu);
  }

  /** Whether the credentials are good and our address is listed. */
  public Optional<WeChatFailure> check() {
    String current = token.current();
    return current == null ? Optional.ofNullable(fetch().failure()) : Optional.empty();
  }

  private Optional<WeChatFailure> call(String path, Object body) {
    WeChatFailure failure = withToken(path, body);
    @Nullable WeChatFailure perhapsDone = null;
    for (int tries = 1; failure instanceof Busy && tries < TRIES_WHEN_BUSY; tries++) {
      perhapsDone = failure.unsure() ? failure : perhapsDone;
      if (!rested(tries)) {
        break;
      }
      failure = withToken(path, body);
    }
    // What a later try says tells nothing of an earlier one that may have done it.
    return Optional.ofNullable(failure == null || perhapsDone == null ? failure : perhapsDone);
  }

  /**
   * A token that the platform does not take is fetched anew once, and used only if it is another.
   */
  private @Nullable WeChatFailure withToken(String path, Object body) {
    Said first = token();
    if (first.failure() != null) {
      return first.failure().ofTheToken();
    }
    String used = first.body().asString();
    WeChatFailure failure = post(path, used, body).failure();
    if (!(failure instanceof StaleToken)) {
      return failure;
    }
    token.drop(used);
    Said second = token();
    if (second.failure() != null) {
      return second.failure().ofTheToken();
    }
    if (second.body().asString().equals(used)) {
      log.error("微信不认 access_token，重新获取的仍是同一个：请查 AppSecret 是否更换");
      return failure;
    }
    return post(path, second.body().asString(), body).failure();
  }

  /** One call fetches it, the others wait for that. */
  private synchronized Said token() {
    String current = token.current();
    return current == null ? fetch() : new Said(null, JSON.valueToTree(current));
  }

  private Said fetch() {
    Said said =
        exchange(
            "/cgi-bin/stable_token",
            Map.of(
                "grant_type",
                "client_credential",
                "appid",
                appId,
                "secret",
                secret,
                "force_refresh",
                false));
    if (said.failure() != null) {
      return said;
    }
    String fetched = said.body().path("access_token").asString("");
    if (fetched.isBlank()) {
      return Said.failed(new Unexpected(0));
    }
    token.renew(fetched, Duration.ofSeconds(said.body().path("expires_in").asInt(300)));
    return new Said(null, JSON.valueToTree(fetched));
  }

  private Said post(String path, String used, Object body) {
    return exchange(
        path + "?access_token=" + URLEncoder.encode(used, StandardCharsets.UTF_8), body);
  }

  private Said exchange(String pathAndQuery, Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(api + pathAndQuery))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build();
      return read(http.send(request, BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return Said.failed(new Unreachable());
    } catch (IOException | JacksonException e) {
      return Said.failed(new NotAnswered());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Said.failed(new NotAnswered());
    }
  }

  /** HTTP says 200 to errors too: the code is in the body. */
  private static Said read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return Said.failed(new NotAnswered());
    }
    JsonNode body = JSON.readTree(response.body());
    int code = body.path("errcode").asInt(0);
    return code == 0
        ? new Said(null, body)
        : Said.failed(WeChatFailure.of(code, body.path("errmsg").asString("")));
  }

  private static boolean rested(int tries) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(JITTER_MS / 2, JITTER_MS) * tries);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
