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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

  private static final String SHORTENED = "audit.shorten";
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

  /**
   * @param removed the last entry that was removed at the old end, 0 when none was
   */
  private record Head(long sequence, String hash, long removed, String removedHash) {

    String anchor() {
      return removed + ":" + removedHash;
    }
  }

  /** In the transaction of what is recorded, when there is one: both are stored or neither. */
  @Transactional
  public void record(String actor, String action, String subject, String detail, String address) {
    Head head = head(" for update");
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
    Head begin = head();
    AuditCheck check = verify(begin);
    // Entries may have been removed while they were read.
    return check.unbroken() || begin.removed == head().removed ? check : verify();
  }

  private AuditCheck verify(Head begin) {
    Reached last = read(new Reached(begin.removed, begin.removedHash, null, true), Long.MAX_VALUE);
    Head head = head();
    // Entries may have been recorded between the last that was read and the head.
    last = read(last, head.sequence);
    if (!last.whole || head.sequence != last.sequence || !head.hash.equals(last.hash)) {
      return AuditCheck.broken(last.sequence + 1, last.sequence, last.hash, begin.removed);
    }
    // The chain itself says where it was cut: without that, anything could be cut off its old end.
    return begin.removed == 0 || begin.anchor().equals(last.anchor)
        ? new AuditCheck(null, last.sequence, last.hash, begin.removed)
        : AuditCheck.broken(begin.removed + 1, begin.removed, begin.removedHash, begin.removed);
  }

  /**
   * How far the chain has been read.
   *
   * @param anchor where it was cut the last time, as an entry says; null when none has
   * @param whole false when the next entry does not fit
   */
  private record Reached(long sequence, String hash, @Nullable String anchor, boolean whole) {

    Reached next(AuditEntry entry) {
      if (entry.sequence() != sequence + 1 || !entry.hash().equals(entry.hashAfter(hash))) {
        return new Reached(sequence, hash, anchor, false);
      }
      String cutAt = entry.action().equals(SHORTENED) ? entry.detail() : anchor;
      return new Reached(entry.sequence(), entry.hash(), cutAt, true);
    }
  }

  /** Reads on until an entry does not fit, at most to the last. */
  private Reached read(Reached from, long last) {
    Reached at = from;
    while (at.whole && at.sequence < last) {
      List<AuditEntry> next = after(at.sequence, last);
      if (next.isEmpty()) {
        return at;
      }
      for (AuditEntry entry : next) {
        at = at.whole ? at.next(entry) : at;
      }
    }
    return at;
  }

  /**
   * Removes at most a thousand of the oldest entries from before a moment, and puts on record which
   * was the last, with its hash: there the chain begins from now on. Entries that do not hold
   * together are left where they are, for whoever looks into it.
   *
   * @return how many
   */
  @Transactional
  public int shorten(OffsetDateTime before) {
    Head head = head(" for update");
    String hash = head.removedHash;
    long last = head.removed;
    for (AuditEntry entry : after(0, Long.MAX_VALUE)) {
      if (!entry.at().isBefore(before.toInstant())) {
        break;
      }
      if (entry.sequence() != last + 1 || !entry.hash().equals(entry.hashAfter(hash))) {
        log.error("The audit trail is broken at entry {}: it is not shortened", last + 1);
        return 0;
      }
      last = entry.sequence();
      hash = entry.hash();
    }
    int removed = (int) (last - head.removed);
    if (removed > 0) {
      cut(new Head(head.sequence, head.hash, last, hash), head.removed + 1);
    }
    return removed;
  }

  private void cut(Head head, long first) {
    jdbc.sql("delete from audit_entry where sequence <= :last")
        .param("last", head.removed)
        .update();
    jdbc.sql("update audit_head set removed = :last, removed_hash = :hash where id = 1")
        .param("last", head.removed)
        .param("hash", head.removedHash)
        .update();
    record(Staff.SERVICE, SHORTENED, first + "-" + head.removed, head.anchor(), "");
  }

  private Head head() {
    return head("");
  }

  private Head head(String lock) {
    return jdbc.sql(
            "select sequence, hash, removed, removed_hash from audit_head where id = 1" + lock)
        .query(
            (row, number) ->
                new Head(
                    row.getLong("sequence"),
                    row.getString("hash"),
                    row.getLong("removed"),
                    row.getString("removed_hash")))
        .single();
  }

  /**
   * The hash of an entry, to compare with one that was kept elsewhere; of those that were removed,
   * only the last one's is known.
   */
  Optional<String> hashAt(long sequence) {
    Head head = head();
    if (sequence > 0 && sequence == head.removed) {
      return Optional.of(head.removedHash);
    }
    return jdbc.sql("select hash from audit_entry where sequence = :sequence")
        .param("sequence", sequence)
        .query(String.class)
        .optional();
  }

  private List<AuditEntry> after(long sequence, long last) {
    return jdbc.sql(
            SELECT + " where sequence > :after and sequence <= :last order by sequence limit 1000")
        .param("after", sequence)
        .param("last", last)
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
