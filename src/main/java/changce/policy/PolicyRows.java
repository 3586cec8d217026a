package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes policies, clauses and passages of rows. */
final class PolicyRows {

  /** What {@link #policy} reads of an edition e, beside its policy's slug. */
  static final String COLUMNS =
      """
      e.title, e.number, e.kind, e.issuer, e.issued_on, e.effective_from, e.effective_to, e.effective_within,
      e.status, e.replaced_by, e.repealed_from, e.repealed_by, e.region, e.topics, e.source, e.source_url, e.verification
      """;

  private PolicyRows() {}

  static Clause clause(ResultSet row) throws SQLException {
    return new Clause(
        List.of(row.getString("headings").split("\n", -1)),
        row.getInt("text_start"),
        row.getInt("text_end"),
        row.getString("text"));
  }

  static Passage passage(ResultSet row, Map<UUID, Policy> policies) throws SQLException {
    UUID edition = row.getObject("edition_id", UUID.class);
    Policy known = policies.get(edition);
    Policy policy = known == null ? policy(row) : known;
    policies.put(edition, policy);
    return new Passage(
        new PassageId(row.getObject("passage_id", UUID.class)),
        policy,
        List.of(row.getString("headings").split("\n", -1)),
        row.getInt("ordinal"),
        row.getString("passage_text"));
  }

  static Policy policy(ResultSet row) throws SQLException {
    String issuedOn = row.getString("issued_on");
    return new Policy(
        row.getString("slug"),
        row.getString("title"),
        row.getString("number"),
        constant(Policy.Kind.class, row.getString("kind")),
        row.getString("issuer"),
        issuedOn == null ? null : new PartialDate(issuedOn),
        validity(row),
        row.getString("region"),
        topics(row.getString("topics")),
        row.getString("source"),
        row.getString("source_url"),
        constant(Policy.Verification.class, row.getString("verification")));
  }

  private static List<String> topics(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }

  static Validity validity(ResultSet row) throws SQLException {
    LocalDate repealed = date(row, "repealed_from");
    Validity own = own(row);
    return repealed == null ? own : own.repealed(repealed, row.getString("repealed_by"));
  }

  private static Validity own(ResultSet row) throws SQLException {
    String within = row.getString("effective_within");
    return new Validity(
        date(row, "effective_from"),
        date(row, "effective_to"),
        within == null ? null : new PartialDate(within),
        constant(Validity.Status.class, row.getString("status")),
        row.getString("replaced_by"));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static String column(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E constant(Class<E> type, String column) {
    return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
  }
}
