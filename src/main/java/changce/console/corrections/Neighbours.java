package changce.console.corrections;

import changce.console.gaps.Gaps;
import changce.conversation.AnswerFilter;
import changce.conversation.AnswerLog;
import changce.conversation.LoggedAnswer;
import changce.conversation.QuestionId;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Schedulers;

/**
 * Visitors' questions that are near a corrected one: they are asked again with it, to see whether
 * the correction also changed what it should not, or helped others. They stay the same ones.
 */
@Component
class Neighbours {

  /** Of the questions' own vectors; a little looser than what counts as one gap. */
  private static final double NEAR = 0.7;

  private static final int MOST = 5;
  private static final int LOOKED_AT = 200;

  private final JdbcClient jdbc;
  private final AnswerLog log;
  private final Gaps gaps;
  private final PassageSearch search;
  private final ConsoleQuestions asking;
  private final Clock clock;

  Neighbours(
      JdbcClient jdbc,
      AnswerLog log,
      Gaps gaps,
      PassageSearch search,
      ConsoleQuestions asking,
      Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.gaps = gaps;
    this.search = search;
    this.asking = asking;
    this.clock = clock;
  }

  /**
   * @param before the answer in the log
   * @param near cosine of the two questions
   * @param after null until it has been asked again
   */
  record Neighbour(QuestionId before, double near, @Nullable QuestionId after) {}

  private record Near(LoggedAnswer answer, double cosine) {}

  /** Chosen when it is done for the first time; asked soon, by one node. */
  void askAgain(Correction correction) {
    if (of(correction.id()).isEmpty()) {
      nearest(correction).forEach(near -> insert(correction, near));
    }
    jdbc.sql("update correction_neighbour set ask_at = :now where correction_id = :correction")
        .param("now", OffsetDateTime.now(clock))
        .param("correction", correction.id())
        .update();
  }

  private List<Near> nearest(Correction correction) {
    float[] vector = search.vector(correction.question());
    Map<String, LoggedAnswer> asked = new LinkedHashMap<>();
    Stream.concat(grouped(correction.corrects()), recent())
        .filter(line -> !line.id().equals(correction.corrects()) && !line.forgotten())
        .filter(line -> !line.question().equals(correction.question()))
        .forEach(line -> asked.putIfAbsent(line.question(), line));
    return asked.values().stream()
        .map(line -> new Near(line, product(vector, search.vector(line.question()))))
        .filter(near -> near.cosine >= NEAR)
        .sorted(Comparator.comparingDouble(Near::cosine).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<LoggedAnswer> grouped(QuestionId answer) {
    return gaps.besides(answer, LOOKED_AT).stream().flatMap(id -> log.line(id).stream());
  }

  private Stream<LoggedAnswer> recent() {
    AnswerFilter visitors =
        new AnswerFilter(
            null,
            null,
            AnswerFilter.VISITORS,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false);
    return log.page(visitors, LOOKED_AT).answers().stream();
  }

  private void insert(Correction correction, Near near) {
    jdbc.sql(
            """
            insert into correction_neighbour (correction_id, question_id, near)
            values (:correction, :question, :near) on conflict do nothing
            """)
        .param("correction", correction.id())
        .param("question", near.answer.id().value())
        .param("near", near.cosine)
        .update();
  }

  /** The nearest first. */
  List<Neighbour> of(UUID correction) {
    return jdbc.sql(
            "select * from correction_neighbour where correction_id = :correction order by near desc, question_id")
        .param("correction", correction)
        .query(
            (row, number) -> {
              UUID again = row.getObject("asked_again", UUID.class);
              return new Neighbour(
                  new QuestionId(row.getObject("question_id", UUID.class)),
                  row.getFloat("near"),
                  again == null ? null : new QuestionId(again));
            })
        .list();
  }

  private record Due(UUID correction, UUID question) {}

  @Scheduled(fixedDelay = 2000)
  void askWhatIsDue() {
    List<Due> due =
        jdbc
            .sql("select correction_id, question_id from correction_neighbour where ask_at <= :now")
            .param("now", OffsetDateTime.now(clock))
            .query(
                (row, number) ->
                    new Due(
                        row.getObject("correction_id", UUID.class),
                        row.getObject("question_id", UUID.class)))
            .list()
            .stream()
            .filter(this::take)
            .toList();
    if (!due.isEmpty()) {
      // One after the other, and apart from the one thread of the scheduler.
      var unused = Schedulers.boundedElastic().schedule(() -> due.forEach(this::ask));
    }
  }

  private boolean take(Due due) {
    return jdbc.sql(
                """
                update correction_neighbour set ask_at = null
                where correction_id = :correction and question_id = :question and ask_at is not null
                """)
            .param("correction", due.correction)
            .param("question", due.question)
            .update()
        > 0;
  }

  private void ask(Due due) {
    log.line(new QuestionId(due.question))
        .filter(line -> !line.forgotten())
        .flatMap(line -> asking.ask(line.question()))
        .ifPresent(answer -> note(due, answer));
  }

  private void note(Due due, QuestionId answer) {
    jdbc.sql(
            """
            update correction_neighbour set asked_again = :answer
            where correction_id = :correction and question_id = :question
            """)
        .param("answer", answer.value())
        .param("correction", due.correction)
        .param("question", due.question)
        .update();
  }

  /** Both have the length 1. */
  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
