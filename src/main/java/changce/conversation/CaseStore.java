package changce.conversation;

import changce.conversation.Case.Reply;
import changce.conversation.Case.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of cases. Each method is one transaction. */
@Component
class CaseStore {

  private static final String CASES =
      """
      select id, number, question_id, message, contact_name, contact, agreed_to, state, opened_at,
        contact_until, closed_at
      from visitor_case
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Case insert(Case opened) {
    requireKnown(opened.question());
    try {
      write(opened);
      return opened;
    } catch (DuplicateKeyException e) {
      // The day's number was taken.
      return insert(opened.numbered(CaseNumber.next(opened.openedAt())));
    }
  }

  private void requireKnown(@Nullable QuestionId question) {
    if (question != null
        && jdbc.sql(
                "select question_id from answer where question_id = :id and forgotten_at is null")
            .param("id", question.value())
            .query(UUID.class)
            .optional()
            .isEmpty()) {
      throw new UnknownConversation("没有这个问题，或者链接已失效。");
    }
  }

  private void write(Case opened) {
    QuestionId question = opened.question();
    Contact contact = opened.contact();
    jdbc.sql(
            """
            insert into visitor_case (id, number, question_id, message, contact_name, contact,
              agreed_to, state, opened_at, contact_until)
            values (:id, :number, :question, :message, :name, :contact, :agreed, 'open', :now, :until)
            """)
        .param("id", opened.id().value())
        .param("number", opened.number())
        .param("question", question == null ? null : question.value())
        .param("message", opened.message())
        .param("name", contact == null ? null : contact.name())
        .param("contact", contact == null ? null : contact.address())
        .param("agreed", opened.agreedTo())
        .param("now", opened.openedAt())
        .param("until", opened.contactUntil())
        .update();
  }

  Optional<Case> find(CaseId id) {
    return jdbc.sql(CASES + "where id = :id").param("id", id.value()).query(this::read).optional();
  }

  Optional<Case> find(String number) {
    return jdbc.sql(CASES + "where number = :number")
        .param("number", number)
        .query(this::read)
        .optional();
  }

  /** Ids are in the order of time. */
  List<Case> in(State state, @Nullable CaseId after, int most) {
    return jdbc.sql(
            CASES
                + "where state = :state and (cast(:after as uuid) is null or id > :after)"
                + " order by id limit :most")
        .param("state", state.column())
        .param("after", after == null ? null : after.value())
        .param("most", most)
        .query(this::read)
        .list();
  }

  @Transactional
  public void reply(CaseId id, Reply reply, int seen) {
    int updated =
        jdbc.sql(
                "update visitor_case set state = 'replied' where id = :id and state in ('open', 'replied')")
            .param("id", id.value())
            .update();
    requireOpen(id, updated);
    requireSeen(id, seen);
    jdbc.sql(
            """
            insert into case_reply (id, case_id, text, replied_by, replied_at)
            values (:id, :case, :text, :by, :at)
            """)
        .param("id", TimeOrderedId.next(clock))
        .param("case", id.value())
        .param("text", reply.text())
        .param("by", reply.by())
        .param("at", reply.at())
        .update();
  }

  @Transactional
  public void close(
      CaseId id, String by, int seen, OffsetDateTime now, OffsetDateTime contactUntil) {
    int updated =
        jdbc.sql(
                """
                update visitor_case set state = 'closed', closed_by = :by, closed_at = :now,
                  contact_until = case when contact_until < :until then contact_until else :until end
                where id = :id and state in ('open', 'replied')
                """)
            .param("by", by)
            .param("now", now)
            .param("until", contactUntil)
            .param("id", id.value())
            .update();
    requireOpen(id, updated);
    requireSeen(id, seen);
  }

  void withdraw(CaseId id, OffsetDateTime now) {
    jdbc.sql(
            """
            update visitor_case set state = 'withdrawn', contact = null, contact_name = null,
              message = '', closed_at = coalesce(closed_at, :now)
            where id = :id
            """)
        .param("now", now)
        .param("id", id.value())
        .update();
  }

  void forgetContacts(OffsetDateTime now) {
    jdbc.sql(
            """
            update visitor_case set contact = null, contact_name = null
            where contact_until < :now and contact is not null
            """)
        .param("now", now)
        .update();
  }

  /** The case's row is locked by now: no other reply comes in between. */
  private void requireSeen(CaseId id, int seen) {
    if (replies(id).size() > seen) {
      throw new RepliedMeanwhile("这个事项刚刚有人答复过，请看过再答复。");
    }
  }

  private void requireOpen(CaseId id, int updated) {
    if (updated == 0) {
      throw find(id).isEmpty()
          ? new UnknownConversation("没有这个事项，或者链接已失效。")
          : new EndedCase("这个事项已经办结或被撤回，不能再答复。");
    }
  }

  private Case read(ResultSet row, int number) throws SQLException {
    CaseId id = new CaseId(row.getObject("id", UUID.class));
    UUID question = row.getObject("question_id", UUID.class);
    String contact = row.getString("contact");
    return new Case(
        id,
        row.getString("number"),
        question == null ? null : new QuestionId(question),
        row.getString("message"),
        contact == null ? null : new Contact(row.getString("contact_name"), contact),
        row.getString("agreed_to"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getObject("opened_at", OffsetDateTime.class),
        row.getObject("contact_until", OffsetDateTime.class),
        row.getObject("closed_at", OffsetDateTime.class),
        replies(id));
  }

  private List<Reply> replies(CaseId id) {
    return jdbc.sql(
            "select text, replied_by, replied_at from case_reply where case_id = :id order by replied_at, id")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Reply(
                    row.getString("text"),
                    row.getString("replied_by"),
                    row.getObject("replied_at", OffsetDateTime.class)))
        .list();
  }
}
