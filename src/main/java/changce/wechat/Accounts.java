package changce.wechat;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts that are configured, by the name in their callback's address. */
@Component
class Accounts {

  private static final int REHEARSALS = 300;

  private final Map<String, Account> byName = new LinkedHashMap<>();

  Accounts(WeChatSettings settings, Clock clock) {
    settings
        .accounts()
        .forEach(
            (name, one) ->
                byName.put(name, new Account(name, one, settings, clock).rehearsed(REHEARSALS)));
  }

  Optional<Account> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Account named(String name) {
    Account account = byName.get(name);
    if (account == null) {
      throw new IllegalArgumentException("没有配置公众号 " + name);
    }
    return account;
  }

  Collection<Account> all() {
    return byName.values();
  }
}
