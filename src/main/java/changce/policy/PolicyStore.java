package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of policies, editions and passages. */
class PolicyStore {

  /** What may answer on {@code :day}; e is the edition. */
  static final String IN_FORCE =
      """
      e.state = 'published' and e.status <> 'ended'
      and (e.effective_from is null or e.effective_from <= :day)
      and (e.effective_to is null or e.effective_to >= :day)
      """;

  private static final String SELECT_PASSAGE =
      """
      select p.id as passage_id, p.ordinal, p.headings, p.text as passage_text, e.id as edition_id, o.slug,
             e.title, e.number, e.kind, e.issuer, e.issued_on, e.effective_from, e.effective_to, e.status,
             e.replaced_by, e.region, e.topics, e.source, e.source_url, e.verification
      from passage p
      join edition e on e.id = p.edition_id
      join policy o on o.id = e.policy_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PolicyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Holds until the end of the transaction: one node synchronises at a time. */
  void lock() {
    jdbc.sql("select id from library_lock where id = 1 for update").query(Integer.class).single();
  }

  long version() {
    return jdbc.sql("select version from library_state where id = 1").query(Long.class).single();
  }

  Map<String, String> publishedHashes() {
    Map<String, String> hashes = new HashMap<>();
    jdbc.sql(
            """
            select o.slug, e.hash from edition e join policy o on o.id = e.policy_id
            where e.state = 'published'
            """)
        .query(
            row -> {
              hashes.put(row.getString(1), row.getString(2));
            });
    return hashes;
  }

  /** Stores the edition with its passages as the published one; the one before is superseded. */
  List<PassageId> publish(PolicyFile file, List<Clause> clauses) {
    UUID policyId = policyId(file.policy().slug());
    retire(policyId, "superseded");
    UUID editionId = insertEdition(policyId, file);
    List<PassageId> ids = clauses.stream().map(clause -> new PassageId(UUID.randomUUID())).toList();
    for (int ordinal = 0; ordinal < clauses.size(); ordinal++) {
      insertPassage(ids.get(ordinal), editionId, ordinal, clauses.get(ordinal));
    }
    nextVersion();
    return ids;
  }

  void withdraw(String slug) {
    retire(policyId(slug), "withdrawn");
    nextVersion();
  }

  List<Passage> published() {
    Map<UUID, Policy> policies = new HashMap<>();
    return jdbc.sql(SELECT_PASSAGE + "where e.state = 'published' order by o.slug, p.ordinal")
        .query((row, number) -> passage(row, policies))
        .list();
  }

  List<Passage> published(String slug) {
    Map<UUID, Policy> policies = new HashMap<>();
    return jdbc.sql(
            SELECT_PASSAGE + "where e.state = 'published' and o.slug = :slug order by p.ordinal")
        .param("slug", slug)
        .query((row, number) -> passage(row, policies))
        .list();
  }

  Set<PassageId> inForce(Collection<PassageId> ids, LocalDate day) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql(
                "select p.id from passage p join edition e on e.id = p.edition_id where p.id in (:ids) and "
                    + IN_FORCE)
            .param("ids", ids.stream().map(PassageId::value).toList())
            .param("day", day)
            .query((row, number) -> new PassageId(row.getObject(1, UUID.class)))
            .set();
  }

  private UUID policyId(String slug) {
    Optional<UUID> known =
        jdbc.sql("select id from policy where slug = :slug")
            .param("slug", slug)
            .query(UUID.class)
            .optional();
    return known.orElseGet(() -> insertPolicy(slug));
  }

  private UUID insertPolicy(String slug) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into policy (id, slug, created_at) values (:id, :slug, :now)")
        .param("id", id)
        .param("slug", slug)
        .param("now", OffsetDateTime.now(clock))
        .update();
    return id;
  }

  private void retire(UUID policyId, String state) {
    jdbc.sql("update edition set state = :state where policy_id = :policy and state = 'published'")
        .param("state", state)
        .param("policy", policyId)
        .update();
  }

  private UUID insertEdition(UUID policyId, PolicyFile file) {
    UUID id = UUID.randomUUID();
    Policy policy = file.policy();
    Validity validity = policy.validity();
    jdbc.sql(
            """
            insert into edition (id, policy_id, hash, state, created_at, title, number, kind, issuer, issued_on,
              effective_from, effective_to, status, replaced_by, region, topics, source, source_url,
              verification, text)
            values (:id, :policy, :hash, 'published', :now, :title, :number, :kind, :issuer, :issuedOn,
              :from, :to, :status, :replacedBy, :region, :topics, :source, :sourceUrl, :verification, :text)
            """)
        .param("id", id)
        .param("policy", policyId)
        .param("hash", file.hash())
        .param("now", OffsetDateTime.now(clock))
        .param("title", policy.title())
        .param("number", policy.number())
        .param("kind", column(policy.kind()))
        .param("issuer", policy.issuer())
        .param("issuedOn", policy.issuedOn() == null ? null : policy.issuedOn().text())
        .param("from", validity.from())
        .param("to", validity.to())
        .param("status", column(validity.status()))
        .param("replacedBy", validity.replacedBy())
        .param("region", policy.region())
        .param("topics", String.join(",", policy.topics()))
        .param("source", policy.source())
        .param("sourceUrl", policy.sourceUrl())
        .param("verification", column(policy.verification()))
        .param("text", file.text())
        .update();
    return id;
  }

  private void insertPassage(PassageId id, UUID editionId, int ordinal, Clause clause) {
    jdbc.sql(
            """
            insert into passage (id, edition_id, ordinal, headings, text, text_start, text_end)
            values (:id, :edition, :ordinal, :headings, :text, :start, :end)
            """)
        .param("id", id.value())
        .param("edition", editionId)
        .param("ordinal", ordinal)
        .param("headings", String.join("\n", clause.headings()))
        .param("text", clause.text())
        .param("start", clause.start())
        .param("end", clause.end())
        .update();
  }

  private void nextVersion() {
    jdbc.sql("update library_state set version = version + 1 where id = 1").update();
  }

  private static Passage passage(ResultSet row, Map<UUID, Policy> policies) throws SQLException {
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

  private static Policy policy(ResultSet row) throws SQLException {
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
        List.of(row.getString("topics").split(",", -1)),
        row.getString("source"),
        row.getString("source_url"),
        constant(Policy.Verification.class, row.getString("verification")));
  }

  static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        date(row, "effective_from"),
        date(row, "effective_to"),
        constant(Validity.Status.class, row.getString("status")),
        row.getString("replaced_by"));
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static String column(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String column) {
    return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
  }
}
