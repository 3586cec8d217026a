package changce.wechat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets messages once they can neither be delivered again nor be answered; the conversations
 * themselves are kept elsewhere, and longer.
 */
@Component
@ConditionalOnWebApplication
class MessageRetention {

  private final JdbcClient jdbc;
  private final WeChatSettings settings;
  private final Clock clock;

  MessageRetention(JdbcClient jdbc, WeChatSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  @Scheduled(fixedDelay = 3_600_000, scheduler = WeChatConfiguration.CLOCK)
  public void forget() {
    OffsetDateTime before = OffsetDateTime.now(clock).minus(settings.keep());
    String old = "select id from wechat_message where received_at < :before";
    delete("delete from wechat_link where message_id in (" + old + ")", before);
    delete("delete from wechat_text where message_id in (" + old + ")", before);
    delete("delete from wechat_message where received_at < :before", before);
    delete(
        """
        delete from wechat_visitor v where last_contact_at < :before
          and not exists (select 1 from wechat_message m
            where m.account = v.account and m.visitor = v.visitor)
        """,
        before);
  }

  private void delete(String sql, OffsetDateTime before) {
    jdbc.sql(sql).param("before", before).update();
  }
}
