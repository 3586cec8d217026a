package changce.wechat;

import changce.conversation.Deliveries;
import changce.conversation.QuestionId;
import changce.conversation.StoreClock;
import changce.wechat.protocol.WeChatFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what no exchange could be answered with, by the customer-service API. */
@Component
@ConditionalOnWebApplication
class Sender {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Outbox outbox;
  private final OutgoingTexts texts;
  private final Messages messages;
  private final Accounts accounts;
  private final AccountStates states;
  private final Deliveries deliveries;
  private final Workers workers;
  private final StoreClock clock;
  private final Set<WeChatVisitor> sendingTo = ConcurrentHashMap.newKeySet();

  Sender(
      Outbox outbox,
      OutgoingTexts texts,
      Messages messages,
      Accounts accounts,
      AccountStates states,
      Deliveries deliveries,
      Workers workers,
      StoreClock clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.messages = messages;
    this.accounts = accounts;
    this.states = states;
    this.deliveries = deliveries;
    this.workers = workers;
    this.clock = clock;
  }

  /** Sends the visitor what may be sent now. */
  void kick(WeChatVisitor visitor) {
    boolean verified =
        accounts.find(visitor.account()).filter(one -> one.settings().verified()).isPresent();
    if (verified && sendingTo.add(visitor)) {
      workers.startSending(
          () -> {
            try {
              sendAll(visitor);
            } catch (RuntimeException e) {
              log.error("Sending to {} failed", visitor, e);
            } finally {
              sendingTo.remove(visitor);
            }
          });
    }
  }

  @Scheduled(fixedDelay = 1000, scheduler = WeChatConfiguration.CLOCK)
  void lookAround() {
    if (accounts.all().isEmpty()) {
      return;
    }
    int recovered = texts.recover();
    if (recovered > 0) {
      log.warn("{} texts were on their way and nothing more was heard of them", recovered);
    }
    List<String> pushing = states.pushing();
    if (!pushing.isEmpty()) {
      texts.toBeSent(pushing, clock.now().minus(Slots.EXCHANGE)).forEach(this::kick);
    }
  }

  /** Shows that somebody is writing; a visitor who does not see it misses nothing. */
  void typing(Account account, String openId) {
    account
        .platform()
        .typing(openId)
        .filter(WeChatFailure.Forbidden.class::isInstance)
        .ifPresent(failure -> states.hasNoRightToPush(account));
  }

  private void sendAll(WeChatVisitor visitor) {
    Account account = accounts.named(visitor.account());
    Optional<Outbox.Letter> next = outbox.next(visitor);
    while (next.isPresent()) {
      send(account, next.get());
      next = outbox.next(visitor);
    }
  }

  private void send(Account account, Outbox.Letter letter) {
    Optional<WeChatFailure> failure = account.platform().send(letter.openId(), letter.text());
    if (failure.isEmpty()) {
      outbox.sent(letter);
      note(letter, Optional.empty());
    } else {
      log.warn(
          "Not sent to {}: {} {}",
          letter.row().visitor(),
          failure.get().code(),
          failure.get().meaning());
      if (failure.get() instanceof WeChatFailure.Forbidden) {
        states.hasNoRightToPush(account);
      }
      outbox.failed(letter, failure.get());
      note(letter, failure);
    }
  }

  /** Where staff look at the answer. */
  private void note(Outbox.Letter letter, Optional<WeChatFailure> failure) {
    messages
        .find(letter.row().message())
        .map(Message::question)
        .map(QuestionId::new)
        .ifPresent(
            question ->
                failure.ifPresentOrElse(
                    why -> deliveries.failed(question, why.code(), why.meaning()),
                    () -> deliveries.delivered(question)));
  }
}
