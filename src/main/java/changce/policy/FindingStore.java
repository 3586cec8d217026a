package changce.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found when the files of editions were read. */
final class FindingStore {

  private static final int LONGEST_REASON = 2000;

  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(EditionId edition, List<Finding> findings) {
    for (int ordinal = 0; ordinal < findings.size(); ordinal++) {
      PolicyProblem problem = findings.get(ordinal).problem();
      String reason = problem.reason();
      jdbc.sql(
              """
              insert into finding (edition_id, ordinal, serious, file, line, reason)
              values (:edition, :ordinal, :serious, :file, :line, :reason)
              """)
          .param("edition", edition.value())
          .param("ordinal", ordinal)
          .param("serious", findings.get(ordinal).serious())
          .param("file", problem.file())
          .param("line", problem.line())
          .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
          .update();
    }
  }

  List<Finding> of(EditionId edition) {
    return jdbc.sql(
            "select serious, file, line, reason from finding where edition_id = :edition order by ordinal")
        .param("edition", edition.value())
        .query((row, number) -> finding(row))
        .list();
  }

  /** Why the newest editions of files in the folder are still drafts. */
  List<PolicyProblem> kept() {
    return jdbc.sql(
            """
            select f.serious, f.file, f.line, f.reason
            from finding f join edition e on e.id = f.edition_id join policy o on o.id = e.policy_id
            where f.serious and e.state = 'draft' and e.added_by is null and o.folder_hash is not null
              and not exists (
                select 1 from edition later where later.policy_id = e.policy_id and later.created_at > e.created_at)
            order by o.slug, f.ordinal
            """)
        .query((row, number) -> finding(row).problem())
        .list();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getBoolean("serious"),
        new PolicyProblem(row.getString("file"), row.getInt("line"), row.getString("reason")));
  }
}
