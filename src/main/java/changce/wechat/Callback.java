package changce.wechat;

import changce.wechat.Slots.Given;
import changce.wechat.WeChatSettings.Hold;
import changce.wechat.protocol.Forged;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * The address that the platform calls. Whatever is wrong with a call, the answer is the same 403
 * without a word.
 */
@Controller
@ConditionalOnWebApplication
class Callback {

  private static final Logger log = LoggerFactory.getLogger(Callback.class);

  private static final int LARGEST = 64 * 1024;
  private static final Duration BODY_PATIENCE = Duration.ofSeconds(4);

  /**
   * From its beginning; the platform cuts after five seconds, and by then has, network included.
   */
  private static final Duration HELD_OPEN = Duration.ofSeconds(6);

  private final Accounts accounts;
  private final Exchanges exchanges;

  Callback(Accounts accounts, Exchanges exchanges) {
    this.accounts = accounts;
    this.exchanges = exchanges;
  }

  @GetMapping("/wechat/{account}")
  Mono<Void> prove(@PathVariable String account, ServerWebExchange http) {
    CallbackQuery query = CallbackQuery.of(http.getRequest().getQueryParams());
    ServerHttpResponse response = http.getResponse();
    return accounts.find(account).filter(one -> one.proves(query)).isPresent()
        ? write(response, MediaType.TEXT_PLAIN, query.echo())
        : refuse(response);
  }

  @PostMapping("/wechat/{account}")
  Mono<Void> deliver(@PathVariable String account, ServerWebExchange http) {
    DeliveryTimes.Time time = exchanges.begin();
    CallbackQuery query = CallbackQuery.of(http.getRequest().getQueryParams());
    ServerHttpResponse response = http.getResponse();
    Optional<Account> known = accounts.find(account);
    if (known.isEmpty()) {
      return refuse(response);
    }
    return body(http)
        .map(body -> known.get().open(query, body))
        .onErrorMap(DataBufferLimitException.class, e -> new Forged())
        .timeout(BODY_PATIENCE, Mono.error(new Forged()))
        .map(incoming -> exchanges.begin(known.get(), incoming, time))
        .flatMap(
            exchange ->
                exchanges
                    .answer(exchange)
                    .flatMap(given -> reply(exchange, given, query.nonce(), response)))
        .onErrorResume(Forged.class, e -> refuse(response))
        // The platform has hung up while it was written: it comes again, or the text waits.
        .onErrorResume(DisconnectedClientHelper::isClientDisconnectedException, e -> Mono.empty())
        .onErrorResume(
            e -> {
              log.error("A delivery to {} failed", account, e);
              return status(response, HttpStatus.SERVICE_UNAVAILABLE);
            });
  }

  private Mono<String> body(ServerWebExchange http) {
    return DataBufferUtils.join(http.getRequest().getBody(), LARGEST)
        .map(Callback::text)
        .switchIfEmpty(Mono.error(new Forged()));
  }

  private static String text(DataBuffer buffer) {
    try {
      return buffer.toString(StandardCharsets.UTF_8);
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private Mono<Void> reply(
      Exchange exchange, Optional<Given> given, String nonce, ServerHttpResponse response) {
    if (given.isEmpty()) {
      return comeAgain(exchange, response);
    }
    String body = exchange.account().reply(exchange.incoming(), given.get().reply(), nonce);
    MediaType type = body.startsWith("<") ? MediaType.TEXT_XML : MediaType.TEXT_PLAIN;
    return write(response, type, body)
        .doOnError(e -> exchanges.hungUp(exchange))
        .doOnCancel(() -> exchanges.hungUp(exchange))
        .doOnSuccess(done -> exchanges.answered(exchange, given.get()));
  }

  /** The platform delivers again when it gets no answer. */
  private static Mono<Void> comeAgain(Exchange exchange, ServerHttpResponse response) {
    Mono<Void> error = status(response, HttpStatus.INTERNAL_SERVER_ERROR);
    return exchange.account().settings().hold() == Hold.ERROR
        ? error
        : Mono.delay(HELD_OPEN.minus(exchange.time().passed())).then(error);
  }

  private static Mono<Void> refuse(ServerHttpResponse response) {
    return status(response, HttpStatus.FORBIDDEN);
  }

  private static Mono<Void> status(ServerHttpResponse response, HttpStatus status) {
    return Mono.defer(
        () -> {
          response.setStatusCode(status);
          return response.setComplete();
        });
  }

  private static Mono<Void> write(ServerHttpResponse response, MediaType type, String text) {
    return Mono.defer(
        () -> {
          response.setStatusCode(HttpStatus.OK);
          response.getHeaders().setContentType(new MediaType(type, StandardCharsets.UTF_8));
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          response.getHeaders().setContentLength(bytes.length);
          return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
        });
  }
}
