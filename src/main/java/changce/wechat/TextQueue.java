package changce.wechat;

import changce.conversation.StoreClock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All the texts for one visitor together: how many wait, and what becomes of them when the visitor
 * is heard of, asks something else, or cannot be reached.
 */
@Component
class TextQueue {

  private final JdbcClient jdbc;
  private final StoreClock clock;

  TextQueue(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  int waiting(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select count(*) from wechat_text where account = :account and visitor = :visitor
              and state in ('waiting', 'kept')
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(Integer.class)
        .single();
  }

  /** Of these, those to whose exchange something can be given, as far as can be told from here. */
  List<Long> worthALook(List<Long> waiting) {
    return jdbc.sql(
            """
            select m.id from wechat_message m where m.id in (:ids)
              and (m.reply is not null or m.state = 'answered'
                or exists (select 1 from wechat_text t where t.account = m.account
                  and t.visitor = m.visitor and t.state = 'waiting'))
            """)
        .param("ids", waiting)
        .query(Long.class)
        .list();
  }

  boolean sentSince(WeChatVisitor visitor, OffsetDateTime since) {
    return jdbc.sql(
                """
                select count(*) from wechat_text where account = :account and visitor = :visitor
                  and state = 'sent' and changed_at >= :since
                """)
            .param("account", visitor.account())
            .param("visitor", visitor.name())
            .param("since", since)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Nothing more may be sent until the visitor is heard of again. */
  void keepWaiting(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_text set state = 'kept', changed_at = :now
            where account = :account and visitor = :visitor and state = 'waiting'
            """)
        .param("now", clock.now())
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  /**
   * The visitor asks something else instead of reading on; the link to the whole was given, or is
   * on its way and nothing was heard of its going wrong.
   */
  void dropRests(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_text set state = 'dropped', changed_at = :now
            where account = :account and visitor = :visitor and state in ('waiting', 'kept')
              and exists (select 1 from wechat_text shown
                where shown.message_id = wechat_text.message_id
                  and (shown.state = 'sent' or (shown.state = 'sending' and shown.unsure)))
            """)
        .param("now", clock.now())
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  /** The visitor was heard of: what was kept may be given. */
  void wake(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_text set state = 'waiting', not_before = null, changed_at = :now
            where account = :account and visitor = :visitor and state = 'kept'
            """)
        .param("now", clock.now())
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }

  void drop(WeChatVisitor visitor) {
    jdbc.sql(
            """
            update wechat_text set state = 'dropped', changed_at = :now
            where account = :account and visitor = :visitor
              and state in ('waiting', 'kept', 'sending')
            """)
        .param("now", clock.now())
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .update();
  }
}
