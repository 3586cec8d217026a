package changce.wechat;

import changce.conversation.StoreClock;
import changce.wechat.OutgoingText.State;
import changce.wechat.protocol.WeChatFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of texts for visitors, one by one; all of one visitor are {@link TextQueue}. */
@Component
class OutgoingTexts {

  /** Between two parts there is room for what one of them is split into. */
  private static final int STEP = 10;

  private static final int AT_A_LOOK = 100;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  OutgoingTexts(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(long message, WeChatVisitor visitor, @Nullable String about, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      insert(message, visitor, about, (i + 1) * STEP, parts.get(i), false);
    }
  }

  private void insert(
      long message,
      WeChatVisitor visitor,
      @Nullable String about,
      int part,
      String text,
      boolean split) {
    jdbc.sql(
            """
            insert into wechat_text (message_id, part, account, visitor, about, text, state, split,
              changed_at)
            values (:message, :part, :account, :visitor, :about, :text, 'waiting', :split, :now)
            """)
        .param("message", message)
        .param("part", part)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .param("about", about)
        .param("text", text)
        .param("split", split)
        .param("now", clock.now())
        .update();
  }

  /** The next one of the visitor's, on its way or still to be given. */
  Optional<OutgoingText> head(WeChatVisitor visitor) {
    return jdbc.sql(
            """
            select * from wechat_text where account = :account and visitor = :visitor
              and state in ('waiting', 'sending') order by message_id, part limit 1
            """)
        .param("account", visitor.account())
        .param("visitor", visitor.name())
        .query(OutgoingTexts::text)
        .optional();
  }

  boolean moreOf(long message) {
    return jdbc.sql(
                "select count(*) from wechat_text where message_id = :message and state ="
                    + " 'waiting'")
            .param("message", message)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * On its way from now on; whether it arrives is not known until something is heard of it.
   *
   * @param carriedBy the message in whose exchange it is given, or null
   */
  void sending(long id, @Nullable Long carriedBy, Duration lease) {
    jdbc.sql(
            """
            update wechat_text set state = 'sending', carried_by = :carrier, unsure = true,
              leased_until = :until, tries = tries + 1, changed_at = :now
            where id = :id
            """)
        .param("carrier", carriedBy)
        .param("until", clock.now().plus(lease))
        .param("now", clock.now())
        .param("id", id)
        .update();
  }

  /** Given once more to a repeated delivery, unless it has gone another way. */
  void sendingAgain(long carrier, Duration lease) {
    jdbc.sql(
            """
            update wechat_text set state = 'sending', unsure = true, leased_until = :until
            where carried_by = :carrier and state in ('waiting', 'sending', 'kept')
            """)
        .param("until", clock.now().plus(lease))
        .param("carrier", carrier)
        .update();
  }

  Optional<OutgoingText> carriedBy(long message) {
    return jdbc.sql("select * from wechat_text where carried_by = :message limit 1")
        .param("message", message)
        .query(OutgoingTexts::text)
        .optional();
  }

  void sent(long id) {
    jdbc.sql(
            """
            update wechat_text set state = 'sent', unsure = false, code = null, meaning = null,
              changed_at = :now
            where id = :id and state = 'sending'
            """)
        .param("now", clock.now())
        .param("id", id)
        .update();
  }

  /** The platform hung up before it had all of it: it will come again, or the text waits. */
  void notGiven(long id) {
    jdbc.sql("update wechat_text set unsure = false where id = :id and state = 'sending'")
        .param("id", id)
        .update();
  }

  void retry(long id, Duration after, WeChatFailure failure) {
    jdbc.sql(
            """
            update wechat_text set state = 'waiting', unsure = false, not_before = :then,
              code = :code, meaning = :meaning, changed_at = :now
            where id = :id and state = 'sending'
            """)
        .param("then", clock.now().plus(after))
        .param("code", failure.code())
        .param("meaning", failure.meaning())
        .param("now", clock.now())
        .param("id", id)
        .update();
  }

  void keep(long id, WeChatFailure failure) {
    jdbc.sql(
            """
            update wechat_text set state = 'kept', unsure = :unsure, code = :code,
              meaning = :meaning, changed_at = :now
            where id = :id and state = 'sending'
            """)
        .param("unsure", failure.unsure())
        .param("code", failure.code())
        .param("meaning", failure.meaning())
        .param("now", clock.now())
        .param("id", id)
        .update();
  }

  void split(OutgoingText text, List<String> parts) {
    jdbc.sql("update wechat_text set state = 'dropped', changed_at = :now where id = :id")
        .param("now", clock.now())
        .param("id", text.id())
        .update();
    for (int i = 0; i < parts.size(); i++) {
      insert(text.message(), text.visitor(), text.about(), text.part() + i, parts.get(i), true);
    }
  }

  /**
   * What was on its way when its node died, or its exchange ended: unsure, it is kept until the
   * visitor is heard of and sent again marked; else it waits.
   */
  int recover() {
    return jdbc.sql(
            """
            update wechat_text set state = case when unsure then 'kept' else 'waiting' end,
              meaning = case when unsure then '发送时节点停了，不知道是否已经送达' else meaning end,
              changed_at = :now
            where state = 'sending' and leased_until < :now
            """)
        .param("now", clock.now())
        .update();
  }

  /** Visitors to whom something may be sent now, its exchange being over. */
  List<WeChatVisitor> toBeSent(Collection<String> accounts, OffsetDateTime exchangesBefore) {
    return jdbc.sql(
            """
            select t.account, t.visitor from wechat_text t
            join wechat_message m on m.id = t.message_id
            where t.state = 'waiting' and t.account in (:accounts)
              and (t.not_before is null or t.not_before <= :now)
              and (m.reply is not null or m.last_delivery_at < :before)
            group by t.account, t.visitor order by min(t.id) limit :most
            """)
        .param("accounts", accounts)
        .param("now", clock.now())
        .param("before", exchangesBefore)
        .param("most", AT_A_LOOK)
        .query((row, number) -> Messages.visitor(row))
        .list();
  }

  private static OutgoingText text(ResultSet row, int number) throws SQLException {
    return new OutgoingText(
        row.getLong("id"),
        row.getLong("message_id"),
        row.getInt("part"),
        Messages.visitor(row),
        row.getString("about"),
        row.getString("text"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("unsure"),
        row.getObject("not_before", OffsetDateTime.class),
        row.getInt("tries"),
        row.getBoolean("split"));
  }
}
