package changce.wechat;

import changce.conversation.StoreClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Visitors' rows: what may still be sent to them, and which conversation they are in. All within a
 * transaction of the caller's.
 */
@Component
class Visitors {

  private static final int AFTER_A_MESSAGE = 5;
  private static final Duration AFTER_A_MESSAGE_WITHIN = Duration.ofDays(2);
  private static final int AFTER_AN_EVENT = 3;
  private static final Duration AFTER_AN_EVENT_WITHIN = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Keys keys;
  private final StoreClock clock;

  Visitors(JdbcClient jdbc, Keys keys, StoreClock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  /** Nobody else does anything for the visitor until the transaction ends; false when unknown. */
  boolean lock(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select visitor from wechat_visitor where account = :account and visitor = :visitor
            for update
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(String.class)
        .optional()
        .isPresent();
  }

  void lockOrBegin(WeChatVisitor visitor) {
    if (!lock(visitor)) {
      jdbc.sql(
              """
              insert into wechat_visitor (account, visitor, last_contact_at)
              values (:account, :visitor, :now) on conflict do nothing
              """)
          .param("account", visitor.account())
          .param("visitor", visitor.name())
          .param("now", clock.now())
          .update();
      lock(visitor);
    }
  }

  /** A message opens the window anew. */
  void wrote(WeChatVisitor visitor, String openId) {
    open(visitor, openId, "message", AFTER_A_MESSAGE, AFTER_A_MESSAGE_WITHIN);
  }

  /** So does a tap on the menu, following, or scanning, for a short time. */
  void tapped(WeChatVisitor visitor, String openId) {
    open(visitor, openId, "event", AFTER_AN_EVENT, AFTER_AN_EVENT_WITHIN);
  }

  private void open(
      WeChatVisitor visitor, String openId, String window, int most, Duration within) {
    OffsetDateTime now = clock.now();
    jdbc.sql(
            """
            update wechat_visitor set %s_left = :most, %s_until = :until,
              openid = coalesce(openid, :openid), last_contact_at = :now
            where account = :account and visitor = :visitor
            """
                .formatted(window, window))
        .param("most", most)
        .param("until", now.plus(within))
        .param("openid", keys.seal(openId))
        .param("now", now)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  void left(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_visitor set openid = null, message_left = 0, event_left = 0,
              conversation_id = null, last_question_id = null
            where account = :account and visitor = :visitor
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  /** What opened the time in which so many messages may be sent. */
  enum Window {
    EVENT(AFTER_AN_EVENT),
    MESSAGE(AFTER_A_MESSAGE);

    private final int most;

    Window(int most) {
      this.most = most;
    }

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Takes one message from what may be sent now; empty when nothing may. */
  Optional<Window> spend(WeChatVisitor visitor) {
    return Stream.of(Window.values()).filter(window -> spend(visitor, window.column())).findFirst();
  }

  /** What was taken was not used. A window that has been opened anew since is full already. */
  void giveBack(WeChatVisitor visitor, Window window) {
    jdbc.sql(
            """
            update wechat_visitor set %s_left = %s_left + 1
            where account = :account and visitor = :visitor and openid is not null
              and %s_left < :most
            """
                .formatted(window.column(), window.column(), window.column()))
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .param("most", window.most)
        .update();
  }

  private boolean spend(WeChatVisitor visitor, String window) {
    return jdbc.sql(
                """
                update wechat_visitor set %s_left = %s_left - 1
                where account = :account and visitor = :visitor and openid is not null
                  and %s_left > 0 and %s_until > :now
                """
                    .formatted(window, window, window, window))
            .param("account", visitor.account())
            .param("visitor", visitor.name())
            .param("now", clock.now())
            .update()
        > 0;
  }

  boolean maySend(WeChatVisitor visitor) {
    return jdbc.sql(
                """
                select count(*) from wechat_visitor
                where account = :account and visitor = :visitor and openid is not null
                  and ((event_left > 0 and event_until > :now)
                    or (message_left > 0 and message_until > :now))
                """)
            .param("account", visitor.account())
            .param("visitor", visitor.name())
            .param("now", clock.now())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The platform counts otherwise than we do, and its count decides. */
  void nothingLeft(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_visitor set message_left = 0, event_left = 0
            where account = :account and visitor = :visitor
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  Optional<String> openId(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select openid from wechat_visitor
            where account = :account and visitor = :visitor and openid is not null
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(String.class)
        .optional()
        .map(keys::unseal);
  }

  /** What the visitor is talking about. */
  record Talk(@Nullable UUID conversation, @Nullable UUID lastQuestion) {}

  Talk talk(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select conversation_id, last_question_id from wechat_visitor
            where account = :account and visitor = :visitor
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(
            (row, number) ->
                new Talk(
                    row.getObject("conversation_id", UUID.class),
                    row.getObject("last_question_id", UUID.class)))
        .optional()
        .orElse(new Talk(null, null));
  }

  void talksOn(WeChatVisitor visitor, UUID conversation, UUID lastQuestion) {
    jdbc.sql(
            """
            update wechat_visitor set conversation_id = :conversation, last_question_id = :question
            where account = :account and visitor = :visitor
            """)
        .param("conversation", conversation)
        .param("question", lastQuestion)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  /** The next question begins a new conversation. */
  void forgetSilent(WeChatVisitor visitor, Duration silence) {
    jdbc.sql(
            """
            update wechat_visitor set conversation_id = null, last_question_id = null
            where account = :account and visitor = :visitor and last_contact_at < :before
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .param("before", clock.now().minus(silence))
        .update();
  }
}
