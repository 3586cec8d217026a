package changce.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The exchanges that this node holds open, and when each should look again. Only a shortcut: what
 * they look at is in the database, where any node may have put it.
 */
@Component
@ConditionalOnWebApplication
class OpenExchanges {

  private final Map<Long, Exchange> exchanges = new ConcurrentHashMap<>();
  private final TextQueue texts;

  OpenExchanges(TextQueue texts) {
    this.texts = texts;
  }

  private record Exchange(WeChatVisitor visitor, Sinks.Many<Boolean> sink) {

    void look() {
      sink.tryEmitNext(true);
    }
  }

  /** A sign for each time that something may have come for the message. */
  Flux<Boolean> signs(Message message) {
    return Flux.defer(
        () -> {
          Exchange exchange =
              new Exchange(message.visitor(), Sinks.many().multicast().directBestEffort());
          // A repeated delivery takes the place of the one before.
          exchanges.put(message.id(), exchange);
          return exchange
              .sink()
              .asFlux()
              .doFinally(signal -> exchanges.remove(message.id(), exchange));
        });
  }

  /** Something has come for the visitor on this node. */
  void look(WeChatVisitor visitor) {
    exchanges.values().stream()
        .filter(exchange -> exchange.visitor().equals(visitor))
        .forEach(Exchange::look);
  }

  /** What other nodes have put there. */
  @Scheduled(fixedDelay = 200, scheduler = WeChatConfiguration.CLOCK)
  void lookAround() {
    List<Long> open = new ArrayList<>(exchanges.keySet());
    if (!open.isEmpty()) {
      texts.worthALook(open).forEach(this::look);
    }
  }

  private void look(Long message) {
    @Nullable Exchange exchange = exchanges.get(message);
    if (exchange != null) {
      exchange.look();
    }
  }
}
