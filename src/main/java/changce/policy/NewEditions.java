package changce.policy;

import changce.policy.PolicyStore.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of an edition that has just been read: its policy's, its own, its passages'. */
final class NewEditions {

  private final JdbcClient jdbc;
  private final Clock clock;

  NewEditions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Stored insert(
      PolicyFile file, List<Clause> clauses, Edition.State state, @Nullable String addedBy) {
    UUID editionId = insertEdition(policyId(file.policy().slug()), file, state, addedBy);
    List<PassageId> ids = clauses.stream().map(clause -> new PassageId(UUID.randomUUID())).toList();
    for (int ordinal = 0; ordinal < clauses.size(); ordinal++) {
      Clause clause = clauses.get(ordinal);
      int page = file.content().pageAt(clause.start());
      insertPassage(ids.get(ordinal), editionId, ordinal, clause, page);
    }
    return new Stored(new EditionId(editionId), ids);
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

  private UUID insertEdition(
      UUID policyId, PolicyFile file, Edition.State state, @Nullable String addedBy) {
    UUID id = UUID.randomUUID();
    Policy policy = file.policy();
    Validity validity = policy.validity();
    PartialDate within = validity.within();
    jdbc.sql(
            """
            insert into edition (id, policy_id, hash, state, created_at, title, number, kind, issuer, issued_on,
              effective_from, effective_to, effective_within, status, replaced_by, region, topics, source, source_url,
              verification, text, added_by)
            values (:id, :policy, :hash, :state, :now, :title, :number, :kind, :issuer, :issuedOn,
              :from, :to, :within, :status, :replacedBy, :region, :topics, :source, :sourceUrl, :verification, :text, :addedBy)
            """)
        .param("id", id)
        .param("policy", policyId)
        .param("hash", file.hash())
        .param("now", OffsetDateTime.now(clock))
        .param("title", policy.title())
        .param("number", policy.number())
        .param("kind", PolicyRows.column(policy.kind()))
        .param("issuer", policy.issuer())
        .param("issuedOn", policy.issuedOn() == null ? null : policy.issuedOn().text())
        .param("from", validity.from())
        .param("to", lastDay(validity))
        .param("within", within == null || lastDay(validity) == null ? null : within.text())
        .param("status", PolicyRows.column(validity.status()))
        .param("replacedBy", validity.replacedBy())
        .param("region", policy.region())
        .param("topics", String.join(",", policy.topics()))
        .param("source", policy.source())
        .param("sourceUrl", policy.sourceUrl())
        .param("verification", PolicyRows.column(policy.verification()))
        .param("text", file.text())
        .param("state", state.column())
        .param("addedBy", addedBy)
        .update();
    return id;
  }

  /** An ended policy's last day is behind it; a term that runs on is not the day it ended. */
  private @Nullable LocalDate lastDay(Validity validity) {
    LocalDate to = validity.to();
    boolean runsOn = to != null && !to.isBefore(LocalDate.now(clock));
    return validity.status() == Validity.Status.ENDED && runsOn ? null : to;
  }

  private void insertPassage(PassageId id, UUID editionId, int ordinal, Clause clause, int page) {
    jdbc.sql(
            """
            insert into passage (id, edition_id, ordinal, headings, text, text_start, text_end, page)
            values (:id, :edition, :ordinal, :headings, :text, :start, :end, :page)
            """)
        .param("id", id.value())
        .param("edition", editionId)
        .param("ordinal", ordinal)
        .param("headings", String.join("\n", clause.headings()))
        .param("text", clause.text())
        .param("start", clause.start())
        .param("end", clause.end())
        .param("page", page == 0 ? null : page)
        .update();
  }
}
