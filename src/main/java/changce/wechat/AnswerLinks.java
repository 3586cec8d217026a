package changce.wechat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links to a page with one whole answer. Only what a link hashes to is stored, and a text holds a
 * placeholder until it is given.
 */
@Component
class AnswerLinks {

  /** Of the private use area: no text has it, see {@link AnswerText}. */
  static final String PLACEHOLDER = "\uE001";

  private final WeChatSettings settings;
  private final Keys keys;
  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerLinks(WeChatSettings settings, Keys keys, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The address, without making it good for anything. */
  String address(long message) {
    return settings.pageUrl() + "/wechat/answers/" + keys.link(message);
  }

  String filledIn(String text, long message) {
    return text.contains(PLACEHOLDER) ? text.replace(PLACEHOLDER, given(message)) : text;
  }

  /** The address, good from now on. */
  String given(long message) {
    String hash = Keys.hash(keys.link(message));
    OffsetDateTime expires = OffsetDateTime.now(clock).plus(settings.linkLife());
    if (jdbc.sql("update wechat_link set expires_at = :expires where hash = :hash")
            .param("expires", expires)
            .param("hash", hash)
            .update()
        == 0) {
      jdbc.sql(
              """
              insert into wechat_link (hash, message_id, expires_at)
              values (:hash, :message, :expires) on conflict do nothing
              """)
          .param("hash", hash)
          .param("message", message)
          .param("expires", expires)
          .update();
    }
    return address(message);
  }

  Optional<Long> message(String link) {
    return jdbc.sql("select message_id from wechat_link where hash = :hash and expires_at > :now")
        .param("hash", Keys.hash(link))
        .param("now", OffsetDateTime.now(clock))
        .query(Long.class)
        .optional();
  }
}
