package changce.wechat;

import changce.conversation.StoreClock;
import changce.wechat.protocol.WeChatFailure;
import changce.wechat.protocol.WeChatFailure.Forbidden;
import changce.wechat.protocol.WeChatFailure.NotFollowing;
import changce.wechat.protocol.WeChatFailure.QuotaReached;
import changce.wechat.protocol.WeChatFailure.TooLong;
import changce.wechat.protocol.WeChatFailure.Unexpected;
import changce.wechat.protocol.WeChatFailure.WindowClosed;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which text is sent to a visitor next, and what becomes of one that was not taken. In order, and
 * only as many as the platform allows.
 */
@Component
class Outbox {

  /** Longer than a call with all its tries. */
  private static final Duration LEASE = Duration.ofSeconds(40);

  private static final Duration BACK_OFF = Duration.ofSeconds(15);
  private static final int MOST_TRIES = 5;

  private final Visitors visitors;
  private final Messages messages;
  private final OutgoingTexts texts;
  private final TextQueue ofVisitor;
  private final Slots slots;
  private final Accounts accounts;
  private final AccountStates states;
  private final WeChatSettings settings;
  private final StoreClock clock;

  Outbox(
      Visitors visitors,
      Messages messages,
      OutgoingTexts texts,
      TextQueue ofVisitor,
      Slots slots,
      Accounts accounts,
      AccountStates states,
      WeChatSettings settings,
      StoreClock clock) {
    this.visitors = visitors;
    this.messages = messages;
    this.texts = texts;
    this.ofVisitor = ofVisitor;
    this.slots = slots;
    this.accounts = accounts;
    this.states = states;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A text as it is sent.
   *
   * @param window of which it takes one message
   */
  record Letter(OutgoingText row, String openId, String text, Visitors.Window window) {}

  /** Empty when nothing may be sent now, as while the account is out of service. */
  @Transactional
  public Optional<Letter> next(WeChatVisitor visitor) {
    Account account = accounts.named(visitor.account());
    if (!visitors.lock(visitor) || !states.pushes(account) || states.off(account).isPresent()) {
      return Optional.empty();
    }
    Optional<OutgoingText> head = texts.head(visitor).filter(this::due);
    Optional<String> openId = head.flatMap(text -> visitors.openId(visitor));
    if (head.isEmpty() || openId.isEmpty()) {
      return Optional.empty();
    }
    Optional<Visitors.Window> window = visitors.spend(visitor);
    if (window.isEmpty()) {
      ofVisitor.keepWaiting(visitor);
      return Optional.empty();
    }
    texts.sending(head.get().id(), null, LEASE);
    return Optional.of(new Letter(head.get(), openId.get(), shown(head.get()), window.get()));
  }

  private boolean due(OutgoingText text) {
    OffsetDateTime notBefore = text.notBefore();
    return text.state() == OutgoingText.State.WAITING
        && (notBefore == null || !notBefore.isAfter(clock.now()))
        && slots.over(messages.get(text.message()));
  }

  /** Always with what it answers: other messages may have come since. */
  private String shown(OutgoingText text) {
    return slots.shown(text, true);
  }

  @Transactional
  public void sent(Letter letter) {
    texts.sent(letter.row().id());
  }

  @Transactional
  public void failed(Letter letter, WeChatFailure failure) {
    OutgoingText text = letter.row();
    visitors.lock(text.visitor());
    if (!failure.unsure()) {
      visitors.giveBack(text.visitor(), letter.window());
    }
    if (failure instanceof NotFollowing) {
      visitors.left(text.visitor());
      ofVisitor.drop(text.visitor());
    } else if (failure instanceof QuotaReached || failure instanceof WindowClosed) {
      visitors.nothingLeft(text.visitor());
      texts.keep(text.id(), failure);
      ofVisitor.keepWaiting(text.visitor());
    } else if (failure instanceof TooLong && !text.split()) {
      texts.split(text, AnswerText.split(text.text(), settings.replyBytes() / 2));
    } else if (failure instanceof Forbidden) {
      texts.retry(text.id(), Duration.ZERO, failure);
    } else if (passes(failure) && text.tries() + 1 < MOST_TRIES) {
      texts.retry(text.id(), BACK_OFF.multipliedBy(1L << text.tries()), failure);
    } else {
      texts.keep(text.id(), failure);
    }
  }

  /** What may be over in a while, and has surely not happened. */
  private static boolean passes(WeChatFailure failure) {
    return !failure.unsure() && !(failure instanceof TooLong) && !(failure instanceof Unexpected);
  }
}
