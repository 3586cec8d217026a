package changce.wechat;

import changce.wechat.protocol.XmlFields;
import java.time.Instant;
import java.util.Locale;

/** A message or an event, opened and known to be the platform's. */
record Incoming(XmlFields fields) {

  String to() {
    return fields.text("ToUserName");
  }

  String openId() {
    return fields.text("FromUserName");
  }

  String type() {
    return fields.text("MsgType").toLowerCase(Locale.ROOT);
  }

  String event() {
    return fields.text("Event").toLowerCase(Locale.ROOT);
  }

  String eventKey() {
    return fields.text("EventKey");
  }

  String content() {
    return fields.text("Content");
  }

  /** By the platform's clock; now when it does not say. */
  Instant writtenAt(Instant now) {
    String seconds = fields.text("CreateTime");
    return seconds.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : now;
  }

  boolean isEvent() {
    return type().equals("event");
  }

  /**
   * What repeated deliveries have in common. Events have no number; two of one second are told
   * apart by what they are about.
   */
  String identity() {
    String number = fields.text("MsgId");
    return number.isBlank() || isEvent()
        ? String.join(
            "\n", "event", openId(), fields.text("CreateTime"), event(), eventKey(), content())
        : "message\n" + number;
  }
}
