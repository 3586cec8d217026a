package changce.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff did, each entry chained to the one before. Whoever can write to the database can still
 * cut off the end, or make the whole chain anew: so {@code bin/staff verify-audit} prints the last
 * hash, to be kept elsewhere and given to it the next time.
 */
@Component
class AuditTrail {

  private static final int LONGEST_DETAIL = 4000;
  private static final int LONGEST_SUBJECT = 500;

  private static final String SELECT =
      "select sequence, at, actor, action, subject, detail, address, hash from audit_entry";

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Head(long sequence, String hash) {}

  /** In the transaction of what is recorded, when there is one: both are stored or neither. */
  @Transactional
  public void record(String actor, String action, String subject, String detail, String address) {
    Head head =
        jdbc.sql("select sequence, hash from audit_head where id = 1 for update")
            .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
            .single();
    AuditEntry entry =
        new AuditEntry(
                head.sequence + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                action,
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL),
                address,
                "")
            .hashed(head.hash);
    insert(entry);
    jdbc.sql("update audit_head set sequence = :sequence, hash = :hash where id = 1")
        .param("sequence", entry.sequence())
        .param("hash", entry.hash())
        .update();
  }

  private void insert(AuditEntry entry) {
    jdbc.sql(
            """
            insert into audit_entry (sequence, at, actor, action, subject, detail, address, hash)
            values (:sequence, :at, :actor, :action, :subject, :detail, :address, :hash)
            """)
        .param("sequence", entry.sequence())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("detail", entry.detail())
        .param("address", entry.address())
        .param("hash", entry.hash())
        .update();
  }

  /**
   * Newest first.
   *
   * @param before only entries with a lower sequence
   * @param actor null for everybody
   */
  List<AuditEntry> before(long before, @Nullable String actor, int most) {
    return jdbc.sql(
            SELECT
                + " where sequence < :before and (cast(:actor as varchar) is null or actor = :actor)"
                + " order by sequence desc limit :most")
        .param("before", before)
        .param("actor", actor)
        .param("most", most)
        .query(AuditTrail::entry)
        .list();
  }

  /** Reads a thousand entries at a time, so that any length fits into memory. */
  AuditCheck verify() {
    String hash = "";
    long sequence = 0;
    for (List<AuditEntry> next = after(0); !next.isEmpty(); next = after(sequence)) {
      for (AuditEntry entry : next) {
        if (entry.sequence() != sequence + 1 || !entry.hash().equals(entry.hashAfter(hash))) {
          return AuditCheck.broken(sequence + 1, sequence, hash);
        }
        sequence = entry.sequence();
        hash = entry.hash();
      }
    }
    Head head =
        jdbc.sql("select sequence, hash from audit_head where id = 1")
            .query((row, number) -> new Head(row.getLong("sequence"), row.getString("hash")))
            .single();
    return head.sequence == sequence && head.hash.equals(hash)
        ? new AuditCheck(null, sequence, hash)
        : AuditCheck.broken(sequence + 1, sequence, hash);
  }

  /** The hash of an entry, to compare with one that was kept elsewhere. */
  Optional<String> hashAt(long sequence) {
    return jdbc.sql("select hash from audit_entry where sequence = :sequence")
        .param("sequence", sequence)
        .query(String.class)
        .optional();
  }

  private List<AuditEntry> after(long sequence) {
    return jdbc.sql(SELECT + " where sequence > :after order by sequence limit 1000")
        .param("after", sequence)
        .query(AuditTrail::entry)
        .list();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("address"),
        row.getString("hash"));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
