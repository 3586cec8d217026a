package changce.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where a request comes from. */
@Component
public class Origins {

  private static final Logger log = LoggerFactory.getLogger(Origins.class);

  private final WebSettings settings;
  private final AtomicBoolean told = new AtomicBoolean();

  Origins(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * Whether a page of ours sent it. By host and port: a proxy in front may have taken the TLS off.
   */
  boolean own(ServerHttpRequest request, String origin) {
    String host = request.getHeaders().getFirst(HttpHeaders.HOST);
    return origin.equals(settings.publicOrigin())
        || (host != null && (origin.equals("http://" + host) || origin.equals("https://" + host)));
  }

  /** The visitor's, behind any proxies that are trusted. */
  public String address(ServerHttpRequest request) {
    String address = peer(request);
    List<String> forwarded = forwarded(request);
    if (!forwarded.isEmpty() && !settings.proxies().contains(address) && !told.getAndSet(true)) {
      log.warn(
          "Visitors come through {}, whose X-Forwarded-For is not believed: all count as one address. If it is your proxy, name it in changce.widget.proxies",
          address);
    }
    for (int i = forwarded.size() - 1; i >= 0 && settings.proxies().contains(address); i--) {
      address = forwarded.get(i);
    }
    return address;
  }

  /** From this very machine, and not through a proxy on it. */
  public boolean local(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    InetAddress address = remote == null ? null : remote.getAddress();
    return address != null && address.isLoopbackAddress() && forwarded(request).isEmpty();
  }

  private static String peer(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    @Nullable InetAddress address = remote == null ? null : remote.getAddress();
    return address == null ? "unknown" : address.getHostAddress();
  }

  private static List<String> forwarded(ServerHttpRequest request) {
    return request.getHeaders().getOrEmpty("X-Forwarded-For").stream()
        .flatMap(header -> List.of(header.split(",")).stream())
        .map(String::strip)
        .toList();
  }
}
