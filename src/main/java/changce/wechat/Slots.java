package changce.wechat;

import changce.conversation.StoreClock;
import changce.reading.Language;
import changce.wechat.Message.Task;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a delivery's exchange is answered with: the visitor's next text, whichever message it is
 * for, so that their order is kept. What was given once is given to each repeated delivery.
 */
@Component
class Slots {

  /** After so long without another delivery the platform has given up. */
  static final Duration EXCHANGE = Duration.ofSeconds(6);

  /** Longer than all deliveries of a message. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private final Visitors visitors;
  private final Messages messages;
  private final OutgoingTexts texts;
  private final TextQueue ofVisitor;
  private final AnswerLinks links;
  private final Accounts accounts;
  private final AccountStates states;
  private final StoreClock clock;

  Slots(
      Visitors visitors,
      Messages messages,
      OutgoingTexts texts,
      TextQueue ofVisitor,
      AnswerLinks links,
      Accounts accounts,
      AccountStates states,
      StoreClock clock) {
    this.visitors = visitors;
    this.messages = messages;
    this.texts = texts;
    this.ofVisitor = ofVisitor;
    this.links = links;
    this.accounts = accounts;
    this.states = states;
    this.clock = clock;
  }

  /**
   * @param reply blank: nothing more comes of this delivery
   * @param text the row that the reply came from, null when it is none
   * @param later whether the answer is to be sent later: then the visitor sees somebody typing
   */
  record Given(String reply, @Nullable Long text, boolean later) {

    static final Given NOTHING = new Given("", null, false);

    static Given of(String reply) {
      return new Given(reply, null, false);
    }
  }

  /** What can be given now, if anything. */
  @Transactional
  public Optional<Given> take(Receipt receipt) {
    return now(receipt).flatMap(this::take);
  }

  private Optional<Given> take(Message message) {
    if (message.reply() != null) {
      return Optional.of(repeated(message, message.reply()));
    }
    Optional<OutgoingText> head = texts.head(message.visitor());
    if (head.isPresent()) {
      return head.filter(text -> mayTake(text, message)).map(text -> give(text, message));
    }
    return nothingComes(message).map(reply -> settled(message, Given.of(reply)));
  }

  /** The time is up: what is given instead of an answer; empty to let the platform come again. */
  @Transactional
  public Optional<Given> last(Receipt receipt) {
    Optional<Message> now = now(receipt);
    Optional<Given> taken = now.flatMap(this::take);
    return now.isEmpty() || taken.isPresent() ? taken : instead(receipt, now.get());
  }

  private Optional<Given> instead(Receipt receipt, Message message) {
    if (pushes(message)) {
      return Optional.of(settled(message, new Given("", null, true)));
    }
    return receipt.last(message)
        ? Optional.of(settled(message, Given.of(notYet(message))))
        : Optional.empty();
  }

  /** The message as it stands, nobody else doing anything for its visitor; empty to stand aside. */
  private Optional<Message> now(Receipt receipt) {
    visitors.lock(receipt.message().visitor());
    return messages.find(receipt.message().id()).filter(message -> !receipt.superseded(message));
  }

  /**
   * What a delivery is answered with when this node was too busy to look: nothing of it is stored,
   * and what there is to give is given later.
   *
   * @param last whether the platform will not come again
   */
  Optional<Given> busy(Account account, boolean last) {
    if (account.settings().verified()) {
      return Optional.of(Given.NOTHING);
    }
    return last ? Optional.of(Given.of(WeChatTexts.NOT_YET)) : Optional.empty();
  }

  @Transactional
  public void given(long text) {
    texts.sent(text);
  }

  @Transactional
  public void notGiven(long text) {
    texts.notGiven(text);
  }

  private Given repeated(Message message, String reply) {
    Optional<OutgoingText> text = texts.carriedBy(message.id());
    texts.sendingAgain(message.id(), LEASE);
    return new Given(reply, text.map(OutgoingText::id).orElse(null), false);
  }

  /** An earlier message's own exchange comes first, as long as it goes on. */
  private boolean mayTake(OutgoingText text, Message message) {
    if (text.state() != OutgoingText.State.WAITING) {
      return false;
    }
    return text.message() == message.id() || over(messages.get(text.message()));
  }

  boolean over(Message message) {
    return message.reply() != null
        || message.lastDeliveryAt().isBefore(clock.now().minus(EXCHANGE));
  }

  private Given give(OutgoingText text, Message message) {
    texts.sending(text.id(), message.id(), LEASE);
    String reply = shown(text, text.message() != message.id());
    if (!pushes(message)) {
      reply += more(text);
    }
    return settled(message, new Given(reply, text.id(), false));
  }

  /**
   * As the visitor sees it.
   *
   * @param late after other messages, so that it must say what it answers
   */
  String shown(OutgoingText text, boolean late) {
    String about = text.about();
    String heading = late && about != null ? WeChatTexts.about(about, english(about)) : "";
    return (text.unsure() ? WeChatTexts.again(english(about)) : "")
        + heading
        + links.filledIn(text.text(), text.message());
  }

  private String more(OutgoingText given) {
    if (texts.moreOf(given.message())) {
      return WeChatTexts.moreOfIt(english(given.about()));
    }
    int waiting = ofVisitor.waiting(given.visitor());
    return waiting == 0 ? "" : WeChatTexts.more(waiting, english(given.about()));
  }

  /** Blank when what there was went another way; empty while something may still come. */
  private Optional<String> nothingComes(Message message) {
    if (message.task() == Task.NEXT) {
      if (messages.open(message.visitor()) > 0) {
        return Optional.empty();
      }
      return Optional.of(
          ofVisitor.sentSince(message.visitor(), message.receivedAt())
              ? ""
              : WeChatTexts.NOTHING_WAITING);
    }
    return message.state().open() ? Optional.empty() : Optional.of("");
  }

  private String notYet(Message message) {
    Message asked =
        message.task() == Task.ASK ? message : messages.first(message.visitor()).orElse(message);
    return WeChatTexts.notYet(links.given(asked.id()), english(asked.text()));
  }

  /** As the question, or its beginning, was asked. */
  private static boolean english(@Nullable String question) {
    return question != null && Language.of(question) == Language.ENGLISH;
  }

  private boolean pushes(Message message) {
    return states.pushes(accounts.named(message.visitor().account()))
        && visitors.maySend(message.visitor());
  }

  private Given settled(Message message, Given given) {
    messages.reply(message.id(), given.reply());
    return given;
  }
}
