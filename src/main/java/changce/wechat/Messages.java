package changce.wechat;

import changce.conversation.StoreClock;
import changce.wechat.Message.State;
import changce.wechat.Message.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of messages. All within a transaction of the caller's, where more than one matters. */
@Component
class Messages {

  private static final int AT_A_LOOK = 64;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  Messages(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when the message has been delivered before. */
  boolean begin(WeChatVisitor visitor, String identity) {
    return jdbc.sql(
                """
                insert into wechat_message (account, visitor, identity, received_at,
                  last_delivery_at, deliveries, task, state)
                values (:account, :visitor, :identity, :now, :now, 1, 'say', 'answered')
                on conflict do nothing
                """)
            .param("account", visitor.account())
            .param("visitor", visitor.name())
            .param("identity", identity)
            .param("now", clock.now())
            .update()
        > 0;
  }

  void delivered(WeChatVisitor visitor, String identity) {
    jdbc.sql(
            """
            update wechat_message set deliveries = deliveries + 1, last_delivery_at = :now
            where account = :account and identity = :identity
            """)
        .param("now", clock.now())
        .param("account", visitor.account())
        .param("identity", identity)
        .update();
  }

  Optional<Message> find(WeChatVisitor visitor, String identity) {
    return jdbc.sql(
            "select * from wechat_message where account = :account and identity = :identity")
        .param("account", visitor.account())
        .param("identity", identity)
        .query(Messages::message)
        .optional();
  }

  Message get(long id) {
    return jdbc.sql("select * from wechat_message where id = :id")
        .param("id", id)
        .query(Messages::message)
        .single();
  }

  Optional<Message> find(long id) {
    return jdbc.sql("select * from wechat_message where id = :id")
        .param("id", id)
        .query(Messages::message)
        .optional();
  }

  /**
   * @param shown the question whose answer the visitor was shown last
   */
  void ask(long id, String text, @Nullable UUID shown) {
    jdbc.sql(
            """
            update wechat_message set task = 'ask', state = 'queued', text = :text,
              shown_question_id = :shown
            where id = :id
            """)
        .param("text", text)
        .param("shown", shown)
        .param("id", id)
        .update();
  }

  void next(long id) {
    jdbc.sql("update wechat_message set task = 'next' where id = :id").param("id", id).update();
  }

  void reply(long id, String text) {
    jdbc.sql("update wechat_message set reply = :text where id = :id")
        .param("text", text)
        .param("id", id)
        .update();
  }

  int open(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select count(*) from wechat_message where account = :account and visitor = :visitor
              and state in ('queued', 'running')
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(Integer.class)
        .single();
  }

  int inTheLastMinute(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select count(*) from wechat_message where account = :account and visitor = :visitor
              and received_at > :since
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .param("since", clock.now().minusMinutes(1))
        .query(Integer.class)
        .single();
  }

  int openOfAll() {
    return jdbc.sql("select count(*) from wechat_message where state in ('queued', 'running')")
        .query(Integer.class)
        .single();
  }

  /** The visitor's message whose turn it is, when none is being answered. */
  Optional<Message> turn(WeChatVisitor visitor) {
    return first(visitor).filter(message -> message.state() == State.QUEUED);
  }

  /** The visitor's first message that has not been answered. */
  Optional<Message> first(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select * from wechat_message where account = :account and visitor = :visitor
              and state in ('queued', 'running') order by id limit 1
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(Messages::message)
        .optional();
  }

  void run(long id, String node, Duration lease) {
    jdbc.sql(
            """
            update wechat_message set state = 'running', node = :node, leased_until = :until,
              tries = tries + 1
            where id = :id
            """)
        .param("node", node)
        .param("until", clock.now().plus(lease))
        .param("id", id)
        .update();
  }

  /** False when another node has taken it over. */
  boolean asked(long id, String node, UUID question) {
    return jdbc.sql(
                """
                update wechat_message set question_id = :question
                where id = :id and node = :node and state = 'running'
                """)
            .param("question", question)
            .param("id", id)
            .param("node", node)
            .update()
        > 0;
  }

  /** False when another node has taken it over, or the visitor has left. */
  boolean answered(long id, String node) {
    return jdbc.sql(
                """
                update wechat_message set state = 'answered', text = null, node = null
                where id = :id and node = :node and state = 'running'
                """)
            .param("id", id)
            .param("node", node)
            .update()
        > 0;
  }

  /** Back to where any node may take it. */
  void release(long id, String node) {
    jdbc.sql(
            """
            update wechat_message set state = 'queued', node = null
            where id = :id and node = :node and state = 'running'
            """)
        .param("id", id)
        .param("node", node)
        .update();
  }

  void renew(String node, List<Long> ids, Duration lease) {
    jdbc.sql(
            """
            update wechat_message set leased_until = :until
            where id in (:ids) and node = :node and state = 'running'
            """)
        .param("until", clock.now().plus(lease))
        .param("ids", ids)
        .param("node", node)
        .update();
  }

  /** Those of nodes that have died; how many there were. */
  int releaseLost() {
    return jdbc.sql(
            """
            update wechat_message set state = 'queued', node = null
            where state = 'running' and leased_until < :now
            """)
        .param("now", clock.now())
        .update();
  }

  List<WeChatVisitor> withATurn(List<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select account, visitor from wechat_message m where state = 'queued'
              and account in (:accounts)
              and not exists (select 1 from wechat_message r where r.account = m.account
                and r.visitor = m.visitor and r.state = 'running')
            group by account, visitor order by min(id) limit :most
            """)
        .param("accounts", accounts)
        .param("most", AT_A_LOOK)
        .query((row, number) -> visitor(row))
        .list();
  }

  void dropOpen(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_message set state = 'dropped', text = null, reply = coalesce(reply, '')
            where account = :account and visitor = :visitor and state in ('queued', 'running')
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  static WeChatVisitor visitor(ResultSet row) throws SQLException {
    return new WeChatVisitor(row.getString("account"), row.getString("visitor"));
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    @Nullable UUID question = row.getObject("question_id", UUID.class);
    @Nullable UUID shown = row.getObject("shown_question_id", UUID.class);
    return new Message(
        row.getLong("id"),
        visitor(row),
        row.getObject("received_at", OffsetDateTime.class),
        row.getObject("last_delivery_at", OffsetDateTime.class),
        row.getInt("deliveries"),
        Task.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("text"),
        row.getInt("tries"),
        question,
        shown,
        row.getString("reply"));
  }
}
