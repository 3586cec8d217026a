package changce.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Where Prometheus reads the figures: a port of its own, so that no mistake in a proxy shows them
 * to visitors. Off unless a port is set.
 */
@Component
@ConditionalOnWebApplication
class MetricsServer implements SmartLifecycle {

  static final String PATH = "/metrics";

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Logger log = LoggerFactory.getLogger(MetricsServer.class);

  private final MetricsSettings settings;
  private final PrometheusMeterRegistry meters;
  private volatile @Nullable DisposableServer server;

  MetricsServer(MetricsSettings settings, PrometheusMeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
  }

  /**
   * @throws PortInUseException when somebody else has the port
   */
  @Override
  public void start() {
    Integer port = settings.port();
    if (port != null) {
      DisposableServer opened = open(port);
      server = opened;
      log.info("运行指标： http://{}:{}{}", settings.address(), opened.port(), PATH);
    }
  }

  private DisposableServer open(int port) {
    try {
      return HttpServer.create()
          .host(settings.address())
          .port(port)
          .route(
              routes ->
                  routes.get(
                      PATH,
                      (request, response) ->
                          response
                              .header("Content-Type", MEDIA_TYPE)
                              .sendString(
                                  Mono.fromCallable(() -> meters.scrape(MEDIA_TYPE))
                                      .subscribeOn(Schedulers.boundedElastic()))))
          .bindNow();
    } catch (ChannelBindException e) {
      throw new PortInUseException(port, e);
    }
  }

  /** The one that was opened; 0 while none is. */
  int port() {
    DisposableServer opened = server;
    return opened == null ? 0 : opened.port();
  }

  /** On which the port is open; null while none is. */
  @Nullable InetAddress address() {
    DisposableServer opened = server;
    return opened != null && opened.address() instanceof InetSocketAddress bound
        ? bound.getAddress()
        : null;
  }

  @Override
  public void stop() {
    DisposableServer opened = server;
    if (opened != null) {
      opened.disposeNow();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }
}
