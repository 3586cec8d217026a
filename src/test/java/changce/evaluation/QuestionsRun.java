package changce.evaluation;

import changce.ChangceApplication;
import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.Sentence;
import changce.answering.AnswerPart.Source;
import changce.answering.AnswerPart.Sources;
import changce.answering.Answering;
import changce.answering.Outcome;
import changce.answering.Request;
import changce.answering.Request.EarlierTurn;
import changce.embedding.TextEmbedding;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every question of {@code knowledge/questions} of the whole pipeline without a model, and
 * counts: rightly cited, wrongly declined, rightly declined, citations that resolve, ended
 * policies, time.
 */
public final class QuestionsRun {

  private static final Path QUESTIONS = Path.of("knowledge/questions");
  private static final Path REPORT = Path.of("build/evaluation/questions.json");
  private static final Pattern AMOUNT = Pattern.compile("\\d(?:\\.\\d+)?\\s*(?:万元|亿元|元|%)");
  private static final Pattern SAYS_NOT_FOUND = Pattern.compile("没有查到|未查到|失效|旧标准|已经不用");
  private static final List<String> MAY_SAY_SO =
      List.of("unknown_figure", "near_miss", "ended", "private_data");

  private final LocalDate today;
  private final Answering answering;
  private final TextEmbedding embedding;
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<Map<String, Object>> wrong = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private final List<Double> embeddings = new ArrayList<>();
  private int sentences;
  private int unresolved;
  private int ended;

  private QuestionsRun(ConfigurableApplicationContext context) {
    today = LocalDate.now(context.getBean(Clock.class));
    answering = context.getBean(Answering.class);
    embedding = context.getBean(TextEmbedding.class);
  }

  private record Given(Outcome outcome, List<Source> sources, List<Sentence> sentences) {

    String text() {
      StringBuilder text = new StringBuilder();
      sentences.forEach(sentence -> text.append(sentence.text()));
      return text.toString();
    }

    boolean cites(String policy, String heading) {
      return sources.stream()
          .filter(source -> sentences.stream().anyMatch(s -> s.marks().contains(source.mark())))
          .map(Source::passage)
          .anyMatch(
              passage ->
                  passage.policy().slug().equals(policy)
                      && passage.headingPath().contains(heading));
    }
  }

  public static void main(String[] arguments) throws IOException {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ChangceApplication.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:evaluate;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
      QuestionsRun run = new QuestionsRun(context);
      for (String file : List.of("first", "answerable", "decline", "followups")) {
        run.ask(file);
      }
      run.print();
    }
  }

  private void ask(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(QUESTIONS.resolve(file + ".yml"))) {
      List<Map<String, Object>> entries = new Yaml().load(reader);
      entries.forEach(entry -> ask(file, entry));
    }
  }

  private void ask(String file, Map<String, Object> entry) {
    List<EarlierTurn> earlier = new ArrayList<>();
    for (Object turn : (List<?>) entry.getOrDefault("turns", List.of())) {
      Given given = answer(new Request(String.valueOf(turn), List.copyOf(earlier)));
      earlier.add(new EarlierTurn(String.valueOf(turn), given.outcome()));
    }
    String question = String.valueOf(entry.get("ask"));
    long start = System.nanoTime();
    Given given = answer(new Request(question, earlier));
    times.add((System.nanoTime() - start) / 1e6);
    start = System.nanoTime();
    embedding.embed(question + "　");
    embeddings.add((System.nanoTime() - start) / 1e6);
    check(given);
    boolean declines =
        entry.containsKey("declined")
            || String.valueOf(entry.get("outcome")).startsWith("declined");
    String split = String.valueOf(entry.getOrDefault("split", "all"));
    boolean right = declines ? declined(entry, given) : answered(entry, given);
    count(file + (declines ? " 应拒答 " : " 应回答 ") + split, right);
    if (!declines) {
      boolean refused = !given.outcome().answered() && given.outcome() != Outcome.CLARIFICATION;
      count("没有误拒 " + file + " " + split, !refused);
    }
    if (!right) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("file", file);
      row.put("split", split);
      row.put("turns", entry.getOrDefault("turns", List.of()));
      row.put("ask", question);
      row.put("outcome", given.outcome().status());
      row.put("answer", given.text());
      wrong.add(row);
    }
  }

  private Given answer(Request request) {
    List<Source> sources = new ArrayList<>();
    List<Sentence> said = new ArrayList<>();
    Outcome[] outcome = {Outcome.PENDING};
    answering.answer(
        request,
        part -> {
          if (part instanceof Sources given) {
            sources.addAll(given.sources());
          } else if (part instanceof Sentence sentence) {
            said.add(sentence);
          } else if (part instanceof Ending ending) {
            outcome[0] = ending.outcome();
          }
        });
    return new Given(outcome[0], sources, said);
  }

  private void check(Given given) {
    List<Integer> marks = given.sources().stream().map(Source::mark).toList();
    for (Sentence sentence : given.sentences()) {
      sentences++;
      unresolved += !sentence.marks().isEmpty() && marks.containsAll(sentence.marks()) ? 0 : 1;
    }
    ended +=
        (int)
            given.sources().stream()
                .filter(source -> !source.passage().policy().validity().inForceOn(today))
                .count();
  }

  private static boolean declined(Map<String, Object> entry, Given given) {
    if (!given.outcome().answered()) {
      return true;
    }
    return MAY_SAY_SO.contains(String.valueOf(entry.get("kind")))
        && (!AMOUNT.matcher(given.text()).find() || SAYS_NOT_FOUND.matcher(given.text()).find());
  }

  private static boolean answered(Map<String, Object> entry, Given given) {
    if (!given.outcome().answered()) {
      return false;
    }
    List<?> clauses = entry.get("any") instanceof List<?> any ? any : List.of(entry);
    return clauses.stream()
        .map(clause -> (Map<?, ?>) clause)
        .anyMatch(
            clause ->
                each(clause.get("policy")).stream()
                    .anyMatch(
                        policy ->
                            each(clause.get("heading")).stream()
                                .anyMatch(heading -> given.cites(policy, heading))));
  }

  private static List<String> each(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private void count(String what, boolean right) {
    int[] count = counts.computeIfAbsent(what, key -> new int[2]);
    count[0]++;
    count[1] += right ? 1 : 0;
  }

  private void print() throws IOException {
    counts.forEach(
        (what, count) ->
            System.out.printf(
                "%-28s %4d / %4d  %.3f%n", what, count[1], count[0], 1.0 * count[1] / count[0]));
    System.out.printf("显示的句子 %d，引注对不上的 %d（应为 0），已失效的来源 %d（应为 0）%n", sentences, unresolved, ended);
    System.out.printf(
        "每个问题 p50 %.1f ms，p95 %.1f ms；只做向量 p50 %.1f ms；p95 是它的 %.2f 倍（应不超过 3）%n",
        at(times, 0.5),
        at(times, 0.95),
        at(embeddings, 0.5),
        at(times, 0.95) / at(embeddings, 0.5));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(wrong));
    System.out.println("答得不对的 " + wrong.size() + " 条：" + REPORT);
  }

  private static double at(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
