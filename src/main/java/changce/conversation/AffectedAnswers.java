package changce.conversation;

import changce.policy.EditionId;
import changce.policy.PassageId;
import changce.policy.PolicyLibrary;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Past answers that rest on words which the library no longer has: what was cited is kept with the
 * answer, so it belongs here and not to the library.
 */
@Component
public class AffectedAnswers {

  private final JdbcClient jdbc;
  private final PolicyLibrary library;

  AffectedAnswers(JdbcClient jdbc, PolicyLibrary library) {
    this.jdbc = jdbc;
    this.library = library;
  }

  /**
   * @param cited the clause as the answer cited it
   */
  public record Affected(
      QuestionId question, String text, OffsetDateTime askedAt, String title, String cited) {}

  /**
   * Answers that cited a clause of the edition which has been changed or withdrawn, newest first.
   */
  public List<Affected> of(EditionId edition) {
    Set<PassageId> changed = library.changedPassages(edition);
    return changed.isEmpty() ? List.of() : citing(changed);
  }

  private List<Affected> citing(Set<PassageId> passages) {
    return jdbc.sql(
            """
            select distinct q.id, q.text as question, q.asked_at, s.title, s.text as cited
            from citation c
            join answer_source s on s.question_id = c.question_id and s.mark = c.mark
            join question q on q.id = c.question_id
            where s.passage_id in (:passages)
            order by q.asked_at desc
            """)
        .param("passages", passages.stream().map(PassageId::value).toList())
        .query(
            (row, number) ->
                new Affected(
                    new QuestionId(row.getObject("id", UUID.class)),
                    row.getString("question"),
                    row.getObject("asked_at", OffsetDateTime.class),
                    row.getString("title"),
                    row.getString("cited")))
        .list();
  }
}
