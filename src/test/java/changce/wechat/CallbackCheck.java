package changce.wechat;

import changce.wechat.WeChatSettings.AccountSettings;
import changce.wechat.WeChatSettings.Hold;
import changce.wechat.WeChatSettings.Mode;
import changce.wechat.platform.PlatformAccount;
import changce.wechat.protocol.Forged;
import changce.wechat.protocol.PlatformSide.Call;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** The service's check of a callback alone, without its web server. */
public final class CallbackCheck {

  private final Account account;

  public CallbackCheck(PlatformAccount registered) {
    WeChatSettings all =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("changce.wechat.key", "0123456789abcdef0123456789abcdef")))
            .bindOrCreate("changce.wechat", WeChatSettings.class);
    AccountSettings settings =
        new AccountSettings(
            registered.originalId(),
            registered.appId(),
            registered.secret(),
            registered.token(),
            registered.key(),
            null,
            registered.verified(),
            Mode.SAFE,
            false,
            Hold.OPEN,
            null,
            null);
    account = new Account(registered.name(), settings, all, Clock.systemUTC());
  }

  /** Whether the call is the platform's and for this account. */
  public boolean takes(Call call) {
    try {
      var unused =
          account.open(
              CallbackQuery.of(
                  UriComponentsBuilder.fromUriString("?" + call.query()).build().getQueryParams()),
              call.body());
      return true;
    } catch (Forged e) {
      return false;
    }
  }
}
