package changce.bench;

import changce.ChangceApplication;
import changce.answering.AnswerPart;
import changce.answering.Answering;
import changce.answering.Outcome;
import changce.answering.Request;
import changce.policy.Passage;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code bin/bench questions}: the project's own questions through search and the whole answer,
 * without a model. Prints every miss, and the figures last.
 */
public final class QuestionsBench {

  private static final int LOOKED_AT = 5;

  private final PassageSearch search;
  private final Answering answering;
  private final LocalDate today;

  private QuestionsBench(ConfigurableApplicationContext context) {
    search = context.getBean(PassageSearch.class);
    answering = context.getBean(Answering.class);
    today = LocalDate.now(context.getBean(Clock.class));
  }

  public static void main(String[] arguments) throws Exception {
    QuestionSet set = QuestionSet.read(Path.of("knowledge/questions/first.yml"));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:questions;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
      QuestionsBench bench = new QuestionsBench(context);
      bench.answerable(set.answerable());
      bench.unanswerable(set.unanswerable());
    }
  }

  private void answerable(List<QuestionSet.Question> questions) {
    int[] found = new int[LOOKED_AT + 1];
    int declined = 0;
    int cited = 0;
    for (QuestionSet.Question question : questions) {
      int rank = rank(question);
      found[rank]++;
      Answered answered = answer(question.ask());
      declined += answered.outcome.answered() ? 0 : 1;
      boolean citesIt = answered.cited.stream().anyMatch(passage -> answers(passage, question));
      cited += citesIt ? 1 : 0;
      if (rank != 1 || !citesIt) {
        System.out.printf(
            "rank %d  %-24s %s  %s%n",
            rank, answered.outcome.status(), citesIt ? "cited    " : "not cited", question.ask());
      }
    }
    double all = questions.size();
    System.out.printf(
        "answerable %d: Recall@1 %.3f  Recall@5 %.3f  right passage cited %.3f  wrongly declined %.3f%n",
        questions.size(), found[1] / all, (all - found[0]) / all, cited / all, declined / all);
  }

  private void unanswerable(List<QuestionSet.Question> questions) {
    int declined = 0;
    for (QuestionSet.Question question : questions) {
      Answered answered = answer(question.ask());
      if (answered.outcome.answered()) {
        System.out.printf(
            "answered all the same: %s -> %s%n",
            question.ask(), answered.cited.get(0).headingPath());
      } else {
        declined++;
      }
    }
    System.out.printf(
        "unanswerable %d: declined %.3f%n", questions.size(), declined / (double) questions.size());
  }

  private int rank(QuestionSet.Question question) {
    List<Hit> hits = search.search(question.ask(), today, LOOKED_AT);
    for (int i = 0; i < hits.size(); i++) {
      if (answers(hits.get(i).passage(), question)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean answers(Passage passage, QuestionSet.Question question) {
    return passage.policy().slug().equals(question.policy())
        && passage.headingPath().contains(String.valueOf(question.heading()));
  }

  private record Answered(Outcome outcome, List<Passage> cited) {}

  private Answered answer(String question) {
    List<AnswerPart.Source> sources = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    Outcome[] outcome = {Outcome.PENDING};
    answering.answer(
        Request.of(question),
        part -> {
          if (part instanceof AnswerPart.Sources given) {
            sources.addAll(given.sources());
          } else if (part instanceof AnswerPart.Sentence sentence) {
            marks.addAll(sentence.marks());
          } else if (part instanceof AnswerPart.Ending ending) {
            outcome[0] = ending.outcome();
          }
        });
    return new Answered(
        outcome[0],
        sources.stream()
            .filter(source -> marks.contains(source.mark()))
            .map(AnswerPart.Source::passage)
            .toList());
  }
}
