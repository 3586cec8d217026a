package changce.wechat.platform;

import changce.wechat.protocol.PlatformSide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who follows an account, and the platform that delivers what they write. */
public final class Follower {

  private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

  private final PlatformAccount account;
  private final String openId;
  private final PlatformApi api;
  private final InstantSource clock;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private volatile String service;
  private volatile Duration cut = Duration.ofSeconds(5);

  public Follower(
      PlatformAccount account,
      String openId,
      PlatformApi api,
      InstantSource clock,
      String service) {
    this.account = account;
    this.openId = openId;
    this.api = api;
    this.clock = clock;
    this.service = service;
  }

  /**
   * One delivery's answer.
   *
   * @param status 0 when the platform hung up before there was one
   * @param text shown to the visitor, blank for nothing
   */
  public record Reply(int status, String body, String text) {

    public boolean silent() {
      return status == 200 && text.isEmpty();
    }

    public boolean cut() {
      return status == 0;
    }
  }

  /** A message or event that can be delivered again and again. */
  public record Sent(String xml) {}

  public PlatformAccount account() {
    return account;
  }

  public String openId() {
    return openId;
  }

  public void talksTo(String address) {
    service = address;
  }

  public void isCutAfter(Duration time) {
    cut = time;
  }

  public Sent text(String text) {
    api.wrote(account, openId);
    return new Sent(
        PlatformAccount.text(account, openId, NUMBERS.incrementAndGet(), seconds(), text));
  }

  public Sent message(String type, String fields) {
    api.wrote(account, openId);
    return new Sent(
        "<xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime><MsgType>%s</MsgType>%s<MsgId>%d</MsgId></xml>"
            .formatted(
                account.originalId(), openId, seconds(), type, fields, NUMBERS.incrementAndGet()));
  }

  public Sent event(String event, String key) {
    if (event.equals("unsubscribe")) {
      api.left(account, openId);
    } else {
      api.tapped(account, openId);
    }
    return new Sent(
        "<xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>%d</CreateTime><MsgType>event</MsgType><Event>%s</Event><EventKey><![CDATA[%s]]></EventKey></xml>"
            .formatted(account.originalId(), openId, seconds(), event, key));
  }

  public Reply says(String text) {
    return deliver(text(text));
  }

  public Reply deliver(Sent sent) {
    return send(
        account.call(
            sent.xml(), seconds(), String.valueOf(NUMBERS.incrementAndGet() & 0xFFFFFFFL)));
  }

  public CompletableFuture<Reply> delivering(Sent sent) {
    return CompletableFuture.supplyAsync(() -> deliver(sent));
  }

  public Reply send(PlatformSide.Call call) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(service + "/wechat/" + account.name() + "?" + call.query()))
            .timeout(cut)
            .header("Content-Type", "text/xml")
            .POST(BodyPublishers.ofString(call.body()))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      String shown = response.statusCode() == 200 ? account.shown(response.body()) : "";
      return new Reply(response.statusCode(), response.body(), shown);
    } catch (HttpTimeoutException e) {
      return new Reply(0, "", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private long seconds() {
    return clock.instant().getEpochSecond();
  }
}
