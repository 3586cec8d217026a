package changce.wechat;

import changce.conversation.StoreClock;
import changce.wechat.WeChatSettings.Off;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is not configuration about accounts, in a row that every node reads anew: whether one was
 * taken out of service, and whether it turned out to have no right to send later.
 */
@Component
class AccountStates {

  private static final Logger log = LoggerFactory.getLogger(AccountStates.class);

  /** The right may have been granted since: it is tried again so often. */
  private static final Duration TRIED_AGAIN = Duration.ofHours(24);

  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  AccountStates(Accounts accounts, JdbcClient jdbc, StoreClock clock) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Why the account is out of service, and what visitors are told; by configuration or by hand. */
  Optional<Off> off(Account account) {
    return Optional.ofNullable(account.settings().off())
        .or(
            () ->
                jdbc.sql(
                        """
                        select off_reason, off_notice from wechat_account
                        where account = :account and off_at is not null
                        """)
                    .param("account", account.name())
                    .query(
                        (row, number) ->
                            new Off(row.getString("off_reason"), row.getString("off_notice")))
                    .optional());
  }

  void takeOff(Account account, Off off) {
    begin(account);
    jdbc.sql(
            """
            update wechat_account set off_reason = :reason, off_notice = :notice, off_at = :now
            where account = :account
            """)
        .param("reason", off.reason())
        .param("notice", off.notice())
        .param("now", clock.now())
        .param("account", account.name())
        .update();
    log.warn("公众号 {} 已停用：{}", account.name(), off.reason());
  }

  void putBack(Account account) {
    jdbc.sql(
            """
            update wechat_account set off_reason = null, off_notice = null, off_at = null
            where account = :account
            """)
        .param("account", account.name())
        .update();
  }

  /** Whether answers may be sent later. */
  boolean pushes(Account account) {
    return account.settings().verified()
        && jdbc.sql(
                    """
                    select count(*) from wechat_account
                    where account = :account and no_push_since > :since
                    """)
                .param("account", account.name())
                .param("since", clock.now().minus(TRIED_AGAIN))
                .query(Integer.class)
                .single()
            == 0;
  }

  /** The accounts by which something may be sent later now. */
  List<String> pushing() {
    return accounts.all().stream()
        .filter(account -> pushes(account) && off(account).isEmpty())
        .map(Account::name)
        .toList();
  }

  List<String> inService() {
    return accounts.all().stream()
        .filter(account -> off(account).isEmpty())
        .map(Account::name)
        .toList();
  }

  /** Said once, not with every answer that it concerns. */
  void hasNoRightToPush(Account account) {
    if (pushes(account)) {
      begin(account);
      jdbc.sql("update wechat_account set no_push_since = :now where account = :account")
          .param("now", clock.now())
          .param("account", account.name())
          .update();
      log.error("公众号 {} 没有客服消息权限（48001），改为只用被动回复；请核对认证状态", account.name());
    }
  }

  private void begin(Account account) {
    jdbc.sql("insert into wechat_account (account) values (:account) on conflict do nothing")
        .param("account", account.name())
        .update();
  }
}
