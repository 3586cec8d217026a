package changce.evaluation;

import changce.answering.Answering;
import changce.embedding.TextEmbedding;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
  private final PassageSearch search;
  private final TextEmbedding embedding;
  private final Scoreboard board = new Scoreboard();
  private final List<Answer> answers = new ArrayList<>();
  private final List<QuestionEntry> asked = new ArrayList<>();

  Evaluation(ApplicationContext context) {
    clock = context.getBean(Clock.class);
    today = LocalDate.now(clock);
    answering = context.getBean(Answering.class);
    pipeline = new Pipeline(answering);
    search = context.getBean(PassageSearch.class);
    embedding = context.getBean(TextEmbedding.class);
  }

  void ask(QuestionEntry entry) {
    Given given = pipeline.answer(entry);
    asked.add(entry);
    String set = entry.file() + "/" + entry.split();
    board.count((entry.mayBeDeclined() ? "declined/" : "cited/") + set, entry.rightly(given));
    if (entry.mayBeDeclined()) {
      board.count("declined", entry.rightly(given));
    } else {
      board.count("wrongly_declined/" + set, entry.wronglyDeclined(given));
      board.count("wrongly_declined", entry.wronglyDeclined(given));
      if (entry.turns().isEmpty()) {
        look(entry, set);
      }
    }
    answers.add(Answer.of(entry, given, wrong(entry, given)));
  }

  /** Whether the search alone has the right clause first, and among the first five. */
  private void look(QuestionEntry entry, String set) {
    List<Hit> hits = search.search(entry.ask(), today, 5);
    boolean first = !hits.isEmpty() && entry.answeredBy(hits.get(0).passage());
    boolean any = hits.stream().anyMatch(hit -> entry.answeredBy(hit.passage()));
    for (String of : List.of("", "/" + set)) {
      board.count("found_1" + of, first);
      board.count("found_5" + of, any);
    }
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

  /**
   * With the router and the screen by their own sets.
   *
   * @param timed whether nothing but the service itself took time
   */
  EvaluationReport report(Thresholds thresholds, boolean timed) {
    Map<String, List<Classifiers.Said>> said = new Classifiers(answering).run();
    Classifiers.score(said, board);
    said.forEach((set, all) -> all.forEach(one -> answers.add(answer(set, one))));
    if (timed) {
      OwnTime time = OwnTime.of(pipeline, embedding, asked);
      board.measure("own_time/p50_ms", time.median());
      board.measure("own_time/p95_ms", time.p95());
      board.measure("own_time/embedding_p50_ms", time.embedding());
      board.measure("own_time/p95_to_embedding", time.p95() / time.embedding());
    }
    return report(thresholds);
  }

  /** Of the answers alone. */
  EvaluationReport report(Thresholds thresholds) {
    Map<String, String> scores = new TreeMap<>();
    board.scores().forEach((name, score) -> scores.put(name, score.toString()));
    return new EvaluationReport(
        LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
        board.values(),
        scores,
        thresholds.missed(board.values()),
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
}
