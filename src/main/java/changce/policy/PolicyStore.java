package changce.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
      e.state = 'published' and (e.status <> 'ended' or e.effective_to is not null)
      and (e.effective_from is null or e.effective_from <= :day)
      and (e.effective_to is null or e.effective_to >= :day)
      and (e.repealed_from is null or e.repealed_from > :day)
      """;

  private static final String SELECT_PASSAGE =
      """
      select p.id as passage_id, p.ordinal, p.headings, p.text as passage_text, e.id as edition_id, o.slug,
             %s
      from passage p
      join edition e on e.id = p.edition_id
      join policy o on o.id = e.policy_id
      """
          .formatted(PolicyRows.COLUMNS);

  private final JdbcClient jdbc;
  private final NewEditions newEditions;
  private final Clock clock;

  PolicyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.newEditions = new NewEditions(jdbc, clock);
    this.clock = clock;
  }

  FindingStore findings() {
    return new FindingStore(jdbc);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether people have let the same text and metadata answer before, whatever was found in it. */
  boolean wasPublished(PolicyFile file) {
    return jdbc.sql(
                "select count(*) from edition e join policy o on o.id = e.policy_id where o.slug ="
                    + " :slug and e.hash = :hash and e.state in ('published', 'superseded',"
                    + " 'withdrawn')")
            .param("slug", file.policy().slug())
            .param("hash", file.hash())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Holds until the end of the transaction: one node synchronises at a time. */
  void lock() {
    jdbc.sql("select id from library_lock where id = 1 for update").query(Integer.class).single();
  }

  long version() {
    return jdbc.sql("select version from library_state where id = 1").query(Long.class).single();
  }

  /** Of files whose policies came from the folder, by slug. */
  Map<String, String> folderHashes() {
    Map<String, String> hashes = new HashMap<>();
    jdbc.sql("select slug, folder_hash from policy where folder_hash is not null")
        .query(
            row -> {
              hashes.put(row.getString(1), row.getString(2));
            });
    return hashes;
  }

  void folderHash(String slug, @Nullable String hash) {
    jdbc.sql("update policy set folder_hash = :hash where slug = :slug")
        .param("hash", hash)
        .param("slug", slug)
        .update();
  }

  @Nullable String publishedHash(String slug) {
    return jdbc.sql(
            "select e.hash from edition e join policy o on o.id = e.policy_id"
                + " where e.state = 'published' and o.slug = :slug")
        .param("slug", slug)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** The edition that was made from the same text and metadata. */
  Optional<EditionId> edition(String slug, String hash) {
    return jdbc.sql(
            "select e.id from edition e join policy o on o.id = e.policy_id where o.slug = :slug"
                + " and e.hash = :hash order by e.created_at desc fetch first 1 row only")
        .param("slug", slug)
        .param("hash", hash)
        .query(UUID.class)
        .optional()
        .map(EditionId::new);
  }

  String title(EditionId edition) {
    return jdbc.sql("select title from edition where id = :id")
        .param("id", edition.value())
        .query(String.class)
        .single();
  }

  record StoredClause(PassageId id, Clause clause) {}

  /** All of an edition's or none: its vectors went when the model was changed. */
  List<StoredClause> clausesWithoutVectors(EditionId edition) {
    return clausesWithout("passage_vector", edition);
  }

  /** Those too of an edition from before sentences had vectors. */
  List<StoredClause> clausesWithoutSentences(EditionId edition) {
    return clausesWithout("sentence_vector", edition);
  }

  private List<StoredClause> clausesWithout(String table, EditionId edition) {
    return jdbc.sql(
            """
            select p.id, p.headings, p.text_start, p.text_end, p.text from passage p
            where p.edition_id = :edition
              and not exists (select 1 from %s v where v.passage_id = p.id)
            order by p.ordinal
            """
                .formatted(table))
        .param("edition", edition.value())
        .query(
            (row, number) ->
                new StoredClause(
                    new PassageId(row.getObject(1, UUID.class)), PolicyRows.clause(row)))
        .list();
  }

  /**
   * Published, but their vectors went when the model was changed, or they are older than those of
   * sentences.
   */
  List<EditionId> publishedWithoutVectors() {
    return jdbc.sql(
            """
            select distinct e.id from edition e join passage p on p.edition_id = e.id
            where e.state = 'published'
              and (not exists (select 1 from passage_vector v where v.passage_id = p.id)
                or not exists (select 1 from sentence_vector s where s.passage_id = p.id) and trim(p.text) <> '')
            """)
        .query((row, number) -> new EditionId(row.getObject(1, UUID.class)))
        .list();
  }

  record Stored(EditionId edition, List<PassageId> passages) {}

  Stored insert(
      PolicyFile file, List<Clause> clauses, Edition.State state, @Nullable String addedBy) {
    return newEditions.insert(file, clauses, state, addedBy);
  }

  /** Where and when a passage's policy applies. */
  record Applies(String region, Validity validity) {}

  Map<PassageId, Applies> publishedPassages() {
    Map<PassageId, Applies> passages = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.id, e.region, e.effective_from, e.effective_to, e.effective_within, e.status, e.replaced_by, e.repealed_from,
              e.repealed_by
            from passage p join edition e on e.id = p.edition_id where e.state = 'published'
            """)
        .query(
            row -> {
              passages.put(
                  new PassageId(row.getObject(1, UUID.class)),
                  new Applies(row.getString("region"), PolicyRows.validity(row)));
            });
    return passages;
  }

  List<Policy> publishedPolicies() {
    return jdbc.sql(
            "select o.slug, "
                + PolicyRows.COLUMNS
                + " from edition e join policy o on o.id = e.policy_id"
                + " where e.state = 'published' order by o.slug")
        .query((row, number) -> PolicyRows.policy(row))
        .list();
  }

  List<Passage> published() {
    Map<UUID, Policy> policies = new HashMap<>();
    return jdbc.sql(SELECT_PASSAGE + "where e.state = 'published' order by o.slug, p.ordinal")
        .query((row, number) -> PolicyRows.passage(row, policies))
        .list();
  }

  List<Passage> published(String slug) {
    Map<UUID, Policy> policies = new HashMap<>();
    return jdbc.sql(
            SELECT_PASSAGE + "where e.state = 'published' and o.slug = :slug order by p.ordinal")
        .param("slug", slug)
        .query((row, number) -> PolicyRows.passage(row, policies))
        .list();
  }

  Set<PassageId> inForce(Collection<PassageId> ids, LocalDate day) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql(
                "select p.id from passage p join edition e on e.id = p.edition_id where p.id in"
                    + " (:ids) and "
                    + IN_FORCE)
            .param("ids", ids.stream().map(PassageId::value).toList())
            .param("day", day)
            .query((row, number) -> new PassageId(row.getObject(1, UUID.class)))
            .set();
  }
}
