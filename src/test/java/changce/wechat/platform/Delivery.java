package changce.wechat.platform;

import changce.wechat.platform.Follower.Sent;
import changce.wechat.protocol.PlatformSide;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How the platform delivers: it cuts after five seconds, delivers three times five seconds apart,
 * with the same signature or a fresh one, and then tells the visitor of a fault. A balancer in
 * front of the nodes passes over one that does not take the connection.
 */
final class Delivery {

  static final String FAULT = "该公众号提供的服务出现故障，请稍后再试";

  private static final Duration CUT = Duration.ofSeconds(5);
  static final int DELIVERIES = 3;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Supplier<String> balancer;
  private final Consumer<Attempt> ledger;

  /**
   * @param status 0 when there was no answer, -1 when the node died in the middle
   */
  record Attempt(int number, int status, Duration took) {}

  /**
   * @param balancer the address of the node whose turn it is
   */
  Delivery(Supplier<String> balancer, Consumer<Attempt> ledger) {
    this.balancer = balancer;
    this.ledger = ledger;
  }

  /** What the visitor is shown; blank for nothing. */
  String deliver(PlatformAccount account, Sent sent) throws InterruptedException {
    boolean fresh = ThreadLocalRandom.current().nextBoolean();
    PlatformSide.Call call = call(account, sent);
    for (int number = 1; number <= DELIVERIES; number++) {
      long begun = System.nanoTime();
      HttpResponse<String> response = attempt(account, call, number, begun);
      if (response != null && response.statusCode() == 200) {
        return account.shown(response.body());
      }
      long left = CUT.toMillis() - (System.nanoTime() - begun) / 1_000_000;
      Thread.sleep(Math.max(0, left));
      call = fresh ? call(account, sent) : call;
    }
    return FAULT;
  }

  private static PlatformSide.Call call(PlatformAccount account, Sent sent) {
    String nonce = String.valueOf(ThreadLocalRandom.current().nextInt(1, 2_000_000_000));
    return account.call(sent.xml(), Instant.now().getEpochSecond(), nonce);
  }

  private HttpResponse<String> attempt(
      PlatformAccount account, PlatformSide.Call call, int number, long begun)
      throws InterruptedException {
    int status = 0;
    HttpResponse<String> response = null;
    try {
      response = http.send(request(account, call), BodyHandlers.ofString());
      status = response.statusCode();
    } catch (HttpTimeoutException e) {
      status = 0;
    } catch (ConnectException e) {
      // The balancer notices that nobody listens there.
      return attempt(account, call, number, begun);
    } catch (IOException e) {
      status = -1;
    }
    ledger.accept(new Attempt(number, status, Duration.ofNanos(System.nanoTime() - begun)));
    return response;
  }

  private HttpRequest request(PlatformAccount account, PlatformSide.Call call) {
    String address = balancer.get() + "/wechat/" + account.name() + "?" + call.query();
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(CUT)
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString(call.body()))
        .build();
  }
}
