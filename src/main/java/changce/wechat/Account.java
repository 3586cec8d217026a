package changce.wechat;

import changce.wechat.WeChatSettings.AccountSettings;
import changce.wechat.WeChatSettings.Mode;
import changce.wechat.protocol.Forged;
import changce.wechat.protocol.MessageCipher;
import changce.wechat.protocol.OfficialAccount;
import changce.wechat.protocol.ReplyXml;
import changce.wechat.protocol.Signature;
import changce.wechat.protocol.XmlFields;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One official account: who may speak for the platform, and how it is spoken to. */
final class Account {

  private static final String NONCE = "1";

  private final String name;
  private final AccountSettings settings;
  private final Duration freshness;
  private final Clock clock;
  private final @Nullable MessageCipher cipher;
  private final OfficialAccount platform;

  Account(String name, AccountSettings settings, WeChatSettings all, Clock clock) {
    this.name = name;
    this.settings = settings;
    this.freshness = all.freshness();
    this.clock = clock;
    this.cipher = settings.mode() == Mode.SAFE ? cipher(settings) : null;
    this.platform = new OfficialAccount(all.api(), settings.appId(), settings.appSecret(), clock);
  }

  private static MessageCipher cipher(AccountSettings settings) {
    List<String> keys = new ArrayList<>();
    keys.add(Objects.requireNonNull(settings.encodingAesKey()));
    if (settings.previousEncodingAesKey() != null) {
      keys.add(settings.previousEncodingAesKey());
    }
    return new MessageCipher(keys, settings.appId());
  }

  /**
   * Opens and answers messages of its own making, so that the first visitors of a node that has
   * just started need not wait until all that this takes has been loaded and compiled.
   */
  Account rehearsed(int times) {
    for (int i = 0; i < times; i++) {
      Incoming visitor =
          new Incoming(
              new XmlFields(
                  Map.of("FromUserName", settings.originalId(), "ToUserName", "rehearsal")));
      String body = reply(visitor, "排练", NONCE);
      String seconds = String.valueOf(clock.instant().getEpochSecond());
      XmlFields envelope = XmlFields.read(body);
      var unused =
          open(
              new CallbackQuery(
                  Signature.of(settings.token(), seconds, NONCE),
                  envelope.get("MsgSignature"),
                  cipher == null ? seconds : envelope.text("TimeStamp"),
                  NONCE,
                  cipher != null,
                  ""),
              body);
    }
    return this;
  }

  String name() {
    return name;
  }

  AccountSettings settings() {
    return settings;
  }

  OfficialAccount platform() {
    return platform;
  }

  /** Whether the address check is the platform's; it comes again whenever the form is saved. */
  boolean proves(CallbackQuery query) {
    return fresh(query)
        && Signature.matches(query.signature(), settings.token(), query.timestamp(), query.nonce());
  }

  /**
   * @throws Forged when the callback is not the platform's, or not for this account
   */
  Incoming open(CallbackQuery query, String body) {
    if (!fresh(query)) {
      throw new Forged();
    }
    Incoming incoming = new Incoming(XmlFields.read(inner(query, body)));
    if (!incoming.to().equals(settings.originalId()) || incoming.openId().isBlank()) {
      throw new Forged();
    }
    return incoming;
  }

  /** The mode is ours to choose: whoever sends the request chooses its query. */
  private String inner(CallbackQuery query, String body) {
    if (cipher == null) {
      if (query.encrypted() || !proves(query)) {
        throw new Forged();
      }
      return body;
    }
    String encrypted = XmlFields.read(body).text("Encrypt");
    if (!query.encrypted()
        || !Signature.matches(
            query.messageSignature(),
            settings.token(),
            query.timestamp(),
            query.nonce(),
            encrypted)) {
      throw new Forged();
    }
    return cipher.open(encrypted);
  }

  private boolean fresh(CallbackQuery query) {
    return query
        .seconds()
        .map(
            seconds ->
                Math.abs(clock.instant().getEpochSecond() - seconds) <= freshness.toSeconds())
        .orElse(false);
  }

  /**
   * The body that answers a delivery.
   *
   * @param text blank: nothing more comes of this delivery
   */
  String reply(Incoming to, String text, String nonce) {
    if (text.isEmpty()) {
      return "success";
    }
    long now = clock.instant().getEpochSecond();
    String message = ReplyXml.text(to.openId(), to.to(), now, text);
    return cipher == null
        ? message
        : ReplyXml.sealed(message, cipher, settings.token(), now, nonce);
  }
}
