package changce.console.corrections;

import changce.conversation.QuestionId;
import changce.keeping.CopiedText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was approved is staff's own text and stays, also after it was taken out of use. A proposal
 * that was not is only the visitor's question with words about it: it goes, and can be approved no
 * more.
 */
@Component
class CorrectionTexts implements CopiedText {

  private final JdbcClient jdbc;

  CorrectionTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void forget(List<QuestionId> answers) {
    jdbc.sql(
            """
            update correction set question = '', text = '', clauses = '[]', decision = null,
              state = case when state = 'proposed' then 'withdrawn' else state end, version = version + 1
            where question_id in (:ids) and question <> '' and state in ('proposed', 'rejected')
            """)
        .param("ids", ids(answers))
        .update();
    jdbc.sql("update correction_neighbour set ask_at = null where question_id in (:ids)")
        .param("ids", ids(answers))
        .update();
  }

  @Override
  public List<QuestionId> askedAgain(List<QuestionId> answers) {
    return Stream.of("correction", "correction_neighbour")
        .flatMap(
            table ->
                jdbc
                    .sql(
                        "select asked_again from %s where question_id in (:ids) and asked_again is not null"
                            .formatted(table))
                    .param("ids", ids(answers))
                    .query(UUID.class)
                    .list()
                    .stream())
        .distinct()
        .map(QuestionId::new)
        .toList();
  }

  private static List<UUID> ids(List<QuestionId> answers) {
    return answers.stream().map(QuestionId::value).toList();
  }
}
