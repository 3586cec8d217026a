package changce.console.gaps;

import changce.conversation.AnswerLog;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.keeping.CopiedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A gap is called by the question that began it. When that is forgotten, another of the group gives
 * its name; when none is left, the gap is closed without one. How often it was asked stays.
 */
@Component
class GapTexts implements CopiedText {

  private static final int LOOKED_AT = 200;

  private final JdbcClient jdbc;
  private final AnswerLog log;
  private final Gaps gaps;

  GapTexts(JdbcClient jdbc, AnswerLog log, Gaps gaps) {
    this.jdbc = jdbc;
    this.log = log;
    this.gaps = gaps;
  }

  @Override
  public void forget(List<QuestionId> answers) {
    Set<QuestionId> going = new HashSet<>(answers);
    for (QuestionId answer : answers) {
      log.line(answer)
          .filter(line -> !line.forgotten())
          .flatMap(this::calledByIt)
          .ifPresent(gap -> gaps.rename(gap, other(answer, going)));
    }
  }

  private Optional<UUID> calledByIt(LoggedAnswer line) {
    return jdbc.sql(
            """
            select g.id from gap g join gap_question q on q.gap_id = g.id
            where q.question_id = :answer and g.question = :text
            """)
        .param("answer", line.id().value())
        .param("text", line.question())
        .query(UUID.class)
        .optional();
  }

  private Optional<String> other(QuestionId answer, Set<QuestionId> going) {
    return gaps.besides(answer, LOOKED_AT).stream()
        .filter(one -> !going.contains(one))
        .flatMap(one -> log.line(one).stream())
        .filter(line -> !line.forgotten())
        .map(LoggedAnswer::question)
        .findFirst();
  }
}
