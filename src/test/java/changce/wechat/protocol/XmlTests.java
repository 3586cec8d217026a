package changce.wechat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTests {

  @Test
  void readsTheFieldsOfAMessage() {
    XmlFields fields =
        XmlFields.read(
            """
            <xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName>o&amp;1</FromUserName>
            <MsgId>1234567890123456</MsgId><Content><![CDATA[个转<b>企]]></Content>
            <ScanInfo><Content>里面的</Content></ScanInfo></xml>""");
    assertThat(fields.text("ToUserName")).isEqualTo("gh_1");
    assertThat(fields.text("FromUserName")).isEqualTo("o&1");
    assertThat(fields.text("Content")).isEqualTo("个转<b>企");
    assertThat(fields.text("MsgId")).isEqualTo("1234567890123456");
    assertThat(fields.text("Idx")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xml><xml><a>1</a></xml>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1/x.dtd\"><xml><a>1</a></xml>",
        "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><a>&x;</a></xml>",
        "<!DOCTYPE l [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]><xml><a>&b;</a></xml>",
        "<xml><a>&x;</a></xml>",
        "<xml><a>1</a>",
        "{\"a\":1}",
        "",
        " ",
        "<xml><a>\u0001</a></xml>",
      })
  void refusesWhatThePlatformNeverSends(String xml) {
    assertThatExceptionOfType(Forged.class).isThrownBy(() -> XmlFields.read(xml));
  }

  @Test
  void refusesADeepOne() {
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertThatExceptionOfType(Forged.class).isThrownBy(() -> XmlFields.read(deep));
  }

  @Test
  void replyCannotBeBrokenOutOf() {
    String content = "答]]><b>x</b>]]>\u0001\uD800末尾𠮷";
    XmlFields read = XmlFields.read(ReplyXml.text("o]]>1", "gh_1", 1700000000, content));
    assertThat(read.text("ToUserName")).isEqualTo("o]]>1");
    assertThat(read.text("FromUserName")).isEqualTo("gh_1");
    assertThat(read.text("MsgType")).isEqualTo("text");
    assertThat(read.text("CreateTime")).isEqualTo("1700000000");
    assertThat(read.text("Content")).isEqualTo("答]]><b>x</b>]]>末尾𠮷");
    assertThat(read.values()).hasSize(5);
  }

  @Test
  void officialReplyHasItsSignature() {
    XmlFields read =
        XmlFields.read(
            ReplyXml.envelope(Vectors.ENCRYPTED_REPLY, "AAAAA", "1713424427", "415670741"));
    assertThat(read.text("Encrypt")).isEqualTo(Vectors.ENCRYPTED_REPLY);
    assertThat(read.text("MsgSignature")).isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
    assertThat(read.text("TimeStamp")).isEqualTo("1713424427");
    assertThat(read.text("Nonce")).isEqualTo("415670741");
  }

  @Test
  void sealedXmlComesBackAsItWas() {
    MessageCipher cipher = new MessageCipher(List.of(Vectors.KEY), Vectors.APP_ID);
    String message = ReplyXml.text("o1", "gh_1", 1, "个转企：可以直接变更[1]。");
    XmlFields sealed = XmlFields.read(ReplyXml.sealed(message, cipher, "AAAAA", 1, "7"));
    assertThat(cipher.open(sealed.text("Encrypt"))).isEqualTo(message);
  }
}
