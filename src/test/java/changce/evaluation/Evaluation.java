package changce.evaluation;

import changce.answering.Answering;
import changce.embedding.TextEmbedding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** Asks questions of the whole pipeline and counts what came of it. */
final class Evaluation {

  static final List<String> FILES = List.of("first", "answerable", "decline", "followups");

  private final Clock clock;
  private final LocalDate today;
  private final Answering answering;
  private final Pipeline pipeline;
  private final TextEmbedding embedding;
  private final Scoreboard board = new Scoreboard();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private final List<Double> embeddings = new ArrayList<>();

  Evaluation(ApplicationContext context) {
    clock = context.getBean(Clock.class);
    today = LocalDate.now(clock);
    answering = context.getBean(Answering.class);
    pipeline = new Pipeline(answering);
    embedding = context.getBean(TextEmbedding.class);
  }

  /** So that times are those of a service that has been running. */
  Evaluation warmedUp() {
    for (String pad : List.of("　", "　　", "　　　")) {
      QuestionEntry.of("first").forEach(entry -> pipeline.answer(entry.ask() + pad));
    }
    return this;
  }

  void ask(QuestionEntry entry) {
    Given given = pipeline.answer(entry);
    times.add(given.milliseconds());
    long start = System.nanoTime();
    embedding.embed(entry.ask() + "　");
    embeddings.add((System.nanoTime() - start) / 1e6);
    String set = entry.file() + "/" + entry.split();
    board.count((entry.mayBeDeclined() ? "declined/" : "cited/") + set, entry.rightly(given));
    if (entry.mayBeDeclined()) {
      board.count("declined", entry.rightly(given));
    } else {
      board.count("wrongly_declined/" + set, entry.wronglyDeclined(given));
      board.count("wrongly_declined", entry.wronglyDeclined(given));
    }
    answers.add(Answer.of(entry, given, wrong(entry, given)));
  }

  private List<String> wrong(QuestionEntry entry, Given given) {
    List<String> wrong = new ArrayList<>();
    given.sentences().forEach(sentence -> board.count("citations_resolve", true));
    given
        .unresolved()
        .forEach(
            sentence -> {
              board.count("citations_resolve", false);
              wrong.add("引注对不上：" + sentence.text());
            });
    boolean faithful = given.unfaithful().isEmpty();
    board.count("figures_faithful", faithful);
    board.count("ended_as_current", !given.endedOn(today).isEmpty());
    if (!faithful) {
      wrong.add("依据里没有的数字：" + given.unfaithful());
    }
    given.endedOn(today).forEach(passage -> wrong.add("已失效的来源：" + passage.headingPath()));
    if (entry.wronglyDeclined(given)) {
      wrong.add("误拒");
    } else if (!entry.rightly(given)) {
      wrong.add(entry.mayBeDeclined() ? "应拒答" : "没有引用应引的条款");
    }
    return wrong;
  }

  EvaluationReport report(boolean timed) {
    Map<String, List<Classifiers.Said>> said = new Classifiers(answering).run();
    Classifiers.score(said, board);
    said.forEach((set, all) -> all.forEach(one -> answers.add(answer(set, one))));
    if (timed) {
      board.measure("own_time/p50_ms", at(times, 0.5));
      board.measure("own_time/p95_ms", at(times, 0.95));
      board.measure("own_time/embedding_p50_ms", at(embeddings, 0.5));
      board.measure("own_time/p95_to_embedding", at(times, 0.95) / at(embeddings, 0.5));
    }
    Map<String, String> scores = new TreeMap<>();
    board.scores().forEach((name, score) -> scores.put(name, score.toString()));
    return new EvaluationReport(
        LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
        board.values(),
        scores,
        Thresholds.read().missed(board.values()),
        answers);
  }

  private static Answer answer(String set, Classifiers.Said said) {
    return new Answer(
        set.substring(0, set.indexOf('/')),
        set.substring(set.indexOf('/') + 1),
        List.of(),
        said.text(),
        said.wanted(),
        said.taken(),
        List.of(),
        List.of(),
        "",
        said.right() ? List.of() : List.of("应为 " + said.wanted()),
        0);
  }

  private static double at(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
