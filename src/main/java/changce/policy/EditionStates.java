package changce.policy;

import changce.policy.Edition.State;
import changce.policy.text.Reason;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The states of editions, and every way from one to another. What a change requires stands in the
 * statement that makes it: what was read before may no longer be so. That a policy has one
 * published edition at most is a constraint of the store as well (V60).
 */
class EditionStates {

  /** From which states an edition becomes the published one. */
  enum Way {
    /** What somebody else has checked. */
    PUBLISHED,
    /** What answered before. */
    ROLLED_BACK,
    /** A changed file was reviewed where the folder is kept. */
    FROM_FOLDER;

    private Set<State> from() {
      return switch (this) {
        case PUBLISHED -> EnumSet.of(State.CHECKED);
        case ROLLED_BACK -> EnumSet.of(State.SUPERSEDED, State.WITHDRAWN);
        case FROM_FOLDER -> EnumSet.allOf(State.class);
      };
    }

    void refuse(State state) {
      if (!from().contains(state)) {
        throw new RefusedChange(why(state));
      }
    }

    private Reason why(State state) {
      if (this == ROLLED_BACK) {
        return Reason.of("only-published", state.named());
      }
      return state == State.DRAFT
          ? Reason.of("not-checked")
          : Reason.of("only-checked", state.named());
    }
  }

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Repeals repeals;

  EditionStates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.repeals = new Repeals(jdbc, clock);
  }

  State of(EditionId edition) {
    return jdbc.sql("select state from edition where id = :id")
        .param("id", edition.value())
        .query((row, number) -> PolicyRows.constant(State.class, row.getString(1)))
        .optional()
        .orElseThrow(() -> RefusedChange.because("unknown-edition", edition.value()));
  }

  /** By anybody but who added it. */
  void check(EditionId edition, String by) {
    int checked =
        jdbc.sql(
                """
                update edition set state = 'checked', checked_by = :by, checked_at = :now
                where id = :id and state = 'draft' and (added_by is null or added_by <> :by)
                """)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("id", edition.value())
            .update();
    if (checked == 0) {
      State state = of(edition);
      throw new RefusedChange(
          state == State.DRAFT
              ? Reason.of("another-checks", by)
              : Reason.of("only-drafts", state.named()));
    }
  }

  /**
   * The edition that was published before is superseded, and what its text ends, or ended, is
   * worked out anew; for a folder's many files once, by {@link #settleRepeals}. Within a
   * transaction: a refusal undoes it.
   */
  void publish(EditionId edition, Way way, @Nullable String by) {
    nextVersion();
    UUID policy = lockPolicyOf(edition);
    jdbc.sql(
            """
            update edition set state = 'superseded' where policy_id = :policy and state = 'published' and id <> :id
            """)
        .param("policy", policy)
        .param("id", edition.value())
        .update();
    int published =
        jdbc.sql(
                """
                update edition set state = 'published', published_by = :by, published_at = :now
                where id = :id and state in (:from)
                """)
            .param("by", by)
            .param("now", OffsetDateTime.now(clock))
            .param("id", edition.value())
            .param("from", way.from().stream().map(State::column).toList())
            .update();
    if (published == 0) {
      way.refuse(of(edition));
    }
    if (way == Way.FROM_FOLDER) {
      repeals.forget(edition);
    } else {
      repeals.settle();
    }
  }

  /**
   * Within a transaction.
   *
   * @return false when nothing of the policy was published
   */
  boolean withdraw(String slug, @Nullable String by, String reason) {
    nextVersion();
    jdbc.sql("select id from policy where slug = :slug for update")
        .param("slug", slug)
        .query(UUID.class)
        .optional();
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
    repeals.settle();
    return withdrawn > 0;
  }

  /** For editions that came with the folder, or before it was noted what texts end. */
  void settleRepeals() {
    jdbc.sql("select version from library_state where id = 1 for update")
        .query(Long.class)
        .single();
    if (repeals.settle()) {
      nextVersion();
    }
  }

  /** Whether {@link #settleRepeals} has anything to do. */
  boolean unsettled() {
    return repeals.unnoted();
  }

  /**
   * What nodes hold in memory is behind. Comes first in a transaction: its row is held until the
   * end, so that of two texts that are published at once the later sees what the earlier ended.
   */
  void nextVersion() {
    jdbc.sql("update library_state set version = version + 1 where id = 1").update();
  }

  /**
   * Whoever publishes or withdraws holds the policy: otherwise, of two at once, neither would see
   * the edition that the other publishes.
   */
  private UUID lockPolicyOf(EditionId edition) {
    return jdbc.sql(
            "select id from policy where id = (select policy_id from edition where id = :id) for update")
        .param("id", edition.value())
        .query(UUID.class)
        .single();
  }
}
