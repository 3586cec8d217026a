package changce.bench;

import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.PlatformSide.Call;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** WxJava's check of a callback: the signature of its message, the cipher and the XML. */
public final class WxJavaCheck {

  private final WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();

  public WxJavaCheck(PlatformAccount account) {
    config.setAppId(account.appId());
    config.setToken(account.token());
    config.setAesKey(account.key());
  }

  /** Whether it makes a message of the call; it throws one of several exceptions otherwise. */
  public boolean takes(Call call) {
    MultiValueMap<String, String> query =
        UriComponentsBuilder.fromUriString("?" + call.query()).build().getQueryParams();
    try {
      WxMpXmlMessage message =
          WxMpXmlMessage.fromEncryptedXml(
              call.body(),
              config,
              query.getFirst("timestamp"),
              query.getFirst("nonce"),
              query.getFirst("msg_signature"));
      return message.getFromUser() != null;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
