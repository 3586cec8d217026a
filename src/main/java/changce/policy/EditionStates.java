package changce.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of editions, and every way from one to another. */
class EditionStates {

  private final JdbcClient jdbc;
  private final Clock clock;

  EditionStates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @return false when it was no draft any more
   */
  boolean check(EditionId id, String by) {
    return jdbc.sql(
                "update edition set state = 'checked', checked_by = :by, checked_at = :now"
                    + " where id = :id and state = 'draft'")
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("id", id.value())
            .update()
        > 0;
  }

  /** The edition that was published before is superseded. */
  void publish(EditionId edition, @Nullable String by) {
    UUID policy =
        jdbc.sql("select policy_id from edition where id = :id")
            .param("id", edition.value())
            .query(UUID.class)
            .single();
    jdbc.sql(
            "update edition set state = 'superseded' where policy_id = :policy and state = 'published'")
        .param("policy", policy)
        .update();
    jdbc.sql(
            "update edition set state = 'published', published_by = :by, published_at = :now where id = :id")
        .param("by", by)
        .param("now", OffsetDateTime.now(clock))
        .param("id", edition.value())
        .update();
    nextVersion();
  }

  /**
   * @return false when nothing of the policy was published
   */
  boolean withdraw(String slug, @Nullable String by, String reason) {
    int withdrawn =
        jdbc.sql(
                """
                update edition set state = 'withdrawn', withdrawn_by = :by, withdrawn_at = :now, withdrawn_reason = :reason
                where state = 'published' and policy_id = (select id from policy where slug = :slug)
                """)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("reason", reason)
            .param("slug", slug)
            .update();
    nextVersion();
    return withdrawn > 0;
  }

  private void nextVersion() {
    jdbc.sql("update library_state set version = version + 1 where id = 1").update();
  }
}
