package changce.wechat;

import changce.conversation.PersonalData;
import changce.reading.Language;
import changce.wechat.WeChatSettings.Off;
import changce.writing.Fold;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is delivered: the first delivery decides what is to be done, on whichever node it
 * arrives, and each later one only joins it.
 */
@Component
class Reception {

  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private static final int LONGEST = 1000;

  private final Keys keys;
  private final Visitors visitors;
  private final Messages messages;
  private final TextQueue texts;
  private final AccountStates states;
  private final ShownAnswers shown;
  private final Handover handover;
  private final WeChatSettings settings;

  Reception(
      Keys keys,
      Visitors visitors,
      Messages messages,
      TextQueue texts,
      AccountStates states,
      ShownAnswers shown,
      Handover handover,
      WeChatSettings settings) {
    this.keys = keys;
    this.visitors = visitors;
    this.messages = messages;
    this.texts = texts;
    this.states = states;
    this.shown = shown;
    this.handover = handover;
    this.settings = settings;
  }

  /** The message as it stands after this delivery; on disk when this returns. */
  @Transactional
  public Message receive(Account account, Incoming incoming) {
    WeChatVisitor visitor = visitor(account, incoming.openId());
    String identity = Keys.hash(incoming.identity());
    visitors.lockOrBegin(visitor);
    if (messages.begin(visitor, identity)) {
      Message message = messages.find(visitor, identity).orElseThrow();
      if (incoming.isEvent()) {
        happened(account, message, incoming);
      } else {
        wrote(account, message, incoming);
      }
    } else {
      messages.delivered(visitor, identity);
    }
    return messages.find(visitor, identity).orElseThrow();
  }

  WeChatVisitor visitor(Account account, String openId) {
    return new WeChatVisitor(account.name(), keys.visitor(account.name(), openId));
  }

  private void wrote(Account account, Message message, Incoming incoming) {
    heardOf(message.visitor());
    visitors.wrote(message.visitor(), incoming.openId());
    switch (incoming.type()) {
      case "text" -> said(account, message, incoming.content());
      case "image", "voice", "video", "shortvideo", "location", "link", "file" ->
          inService(account, message, WeChatTexts.ONLY_TEXT);
      default -> {
        log.info("公众号 {} 收到不认识的消息类型", account.name());
        messages.reply(message.id(), "");
      }
    }
  }

  private void happened(Account account, Message message, Incoming incoming) {
    WeChatVisitor visitor = message.visitor();
    switch (incoming.event()) {
      case "subscribe" -> {
        tapped(visitor, incoming);
        String greeting = account.settings().greeting();
        inService(account, message, greeting == null ? WeChatTexts.GREETING : greeting);
      }
      case "unsubscribe" -> {
        messages.dropOpen(visitor);
        texts.drop(visitor);
        visitors.left(visitor);
        messages.reply(message.id(), "");
      }
      case "click" -> {
        tapped(visitor, incoming);
        said(account, message, MenuFile.said(incoming.eventKey()));
      }
      case "scan" -> {
        tapped(visitor, incoming);
        messages.reply(message.id(), "");
      }
      default -> messages.reply(message.id(), "");
    }
  }

  private void tapped(WeChatVisitor visitor, Incoming incoming) {
    heardOf(visitor);
    visitors.tapped(visitor, incoming.openId());
  }

  private void heardOf(WeChatVisitor visitor) {
    visitors.forgetSilent(visitor, settings.silence());
    texts.wake(visitor);
  }

  private void said(Account account, Message message, String text) {
    Optional<Off> off = states.off(account);
    if (off.isPresent()) {
      // What waits does so until the account is back: nothing can be had of it now.
      messages.reply(message.id(), off.get().notice());
    } else if (text.isBlank() || tooOften(message)) {
      messages.reply(message.id(), "");
    } else if (WeChatTexts.NEXT_WORDS.contains(command(text))) {
      messages.next(message.id());
    } else if (WeChatTexts.PERSON_WORDS.contains(command(text))) {
      say(message, handover.text(message.visitor(), !command(text).equals(WeChatTexts.PERSON)));
    } else if (messages.open(message.visitor()) >= settings.waitingEach()) {
      say(message, WeChatTexts.tooMany(english(text)));
    } else if (messages.openOfAll() >= settings.waitingAll()) {
      say(message, WeChatTexts.allBusy(english(text)));
    } else {
      if (!states.pushes(account)) {
        texts.dropRests(message.visitor());
      }
      messages.ask(
          message.id(),
          shortened(PersonalData.masked(text)),
          shown.last(message.visitor()).orElse(null));
    }
  }

  /** Nobody types so fast. */
  private boolean tooOften(Message message) {
    return messages.inTheLastMinute(message.visitor()) > settings.eachMinute();
  }

  private void inService(Account account, Message message, String text) {
    say(message, states.off(account).map(Off::notice).orElse(text));
  }

  /** In the exchange itself, ahead of whatever waits. */
  private void say(Message message, String text) {
    int waiting = texts.waiting(message.visitor());
    messages.reply(
        message.id(), waiting == 0 ? text : text + WeChatTexts.more(waiting, english(text)));
  }

  /** A word as visitors type it: full width, traditional, with a full stop behind it. */
  static String command(String text) {
    return Fold.lower(text).replaceAll("[\\s。.!,、]", "");
  }

  private static boolean english(String text) {
    return Language.of(text) == Language.ENGLISH;
  }

  /** Far more than a question may have; the refusal of it says how long it may be. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }
}
