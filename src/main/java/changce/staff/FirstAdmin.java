package changce.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While there is no account, a start prints the link by which the first admin is made. */
@Component
class FirstAdmin {

  private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

  private final AccountStore accounts;
  private final PasswordLinks links;
  private final StaffSettings settings;

  FirstAdmin(AccountStore accounts, PasswordLinks links, StaffSettings settings) {
    this.accounts = accounts;
    this.links = links;
    this.settings = settings;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null
        && accounts.none()) {
      log.info(
          "还没有控制台账号。第一位管理员请在 {} 小时内打开（只能用一次）： http://localhost:{}/console/link/{}",
          settings.link().toHours(),
          web.getWebServer().getPort(),
          links.make(null).value());
    }
  }
}
