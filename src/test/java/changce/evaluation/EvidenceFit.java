package changce.evaluation;

import changce.answering.Answering;
import changce.answering.Outcome;
import changce.answering.Proof;
import changce.retrieval.Hit;
import changce.retrieval.PassageSearch;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fits {@code proof.yml}: how probable it is that what is found first answers the question. Learns
 * on what is marked dev, reports on what is marked test. With {@code --write} the weights are
 * written.
 */
public final class EvidenceFit {

  private static final Path DATA = Path.of("src/main/resources/changce/answering/proof.yml");

  /** Of an answer that is told wrongly; with some two hundred of them little depends on it. */
  private static final double COST = 100;

  private static final int FOLDS = 10;

  /**
   * Of what is called 依据充分, on dev: above the 0.92 promised, for dev is known to the weights; it
   * holds more near misses than people ask.
   */
  private static final double RIGHT = 0.93;

  /** Whoever reads a clause that is quoted sees when it is about something else: six for one. */
  private static final double ANSWERS = 0.15;

  /**
   * Set by hand: of the same 400 questions 18 of 44 answers below it were right, 21 near misses.
   */
  private static final double DOUBTFUL = 0.4;

  /**
   * Set by hand: of 400 questions written blind, a third of them near misses, 0.92 of what was told
   * as probable as this was right (blind-owners and blind-owners-2, 126 of 137). What is fitted
   * below holds fewer near misses.
   */
  private static final double FULL = 0.75;

  private static final int LOOKED_AT = 15;

  private static final List<String> FILES =
      List.of("first", "answerable", "decline", "followups", "evidence", "near-misses");

  private static final double[] BOUNDS = {0, 0.1, 0.2, 0.4, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01};

  private EvidenceFit() {}

  /** A clause that was found for a question, and whether it, or the answer with it, is right. */
  private record Answered(QuestionEntry entry, String question, Hit hit, boolean right) {

    boolean test() {
      return entry.split().equals("test");
    }

    Map<String, Double> signs() {
      return Proof.signs(hit, question, entry.ask());
    }
  }

  /** How probable an answer was said to be right, and whether it was. */
  private record Told(double probability, boolean right) {}

  public static void main(String[] arguments) throws IOException {
    try (ConfigurableApplicationContext context = Evaluated.start(null)) {
      List<Answered> found = new ArrayList<>();
      List<Answered> answers = new ArrayList<>();
      FILES.stream()
          .flatMap(file -> QuestionEntry.of(file).stream())
          .filter(EvidenceFit::tells)
          .forEach(
              entry -> {
                Given given = new Pipeline(context.getBean(Answering.class)).answer(entry);
                List<Hit> hits = hits(context, entry, given);
                found.addAll(first(entry, given, hits));
                answers.addAll(cited(entry, given, hits));
              });
      report(found, answers, List.of(arguments).contains("--write"));
    }
  }

  /** What is neither to be declined nor answered with one of certain clauses tells nothing. */
  private static boolean tells(QuestionEntry entry) {
    return declined(entry) || entry.clauses().findAny().isPresent();
  }

  private static boolean declined(QuestionEntry entry) {
    return entry.word("outcome").equals("declined");
  }

  private static String whole(QuestionEntry entry, Given given) {
    return Objects.requireNonNullElse(given.searchedAs(), entry.ask());
  }

  private static List<Hit> hits(
      ConfigurableApplicationContext context, QuestionEntry entry, Given given) {
    LocalDate today = LocalDate.now(context.getBean(Clock.class));
    return context
        .getBean(PassageSearch.class)
        .search(whole(entry, given), entry.ask(), today, LOOKED_AT);
  }

  private static List<Answered> first(QuestionEntry entry, Given given, List<Hit> hits) {
    return hits.stream()
        .limit(1)
        .map(
            hit ->
                new Answered(
                    entry,
                    whole(entry, given),
                    hit,
                    !declined(entry) && entry.answeredBy(hit.passage())))
        .toList();
  }

  /** An answer with clauses by the first of its sources: as a whole it is right or is not. */
  private static List<Answered> cited(QuestionEntry entry, Given given, List<Hit> hits) {
    boolean composed =
        given.outcome() == Outcome.ANSWERED_FULL || given.outcome() == Outcome.ANSWERED_PARTIAL;
    return hits.stream()
        .filter(hit -> composed && !given.sources().isEmpty())
        .filter(hit -> hit.passage().id().equals(given.sources().get(0).passage().id()))
        .map(hit -> new Answered(entry, whole(entry, given), hit, entry.rightly(given)))
        .toList();
  }

  private static void report(List<Answered> found, List<Answered> answers, boolean write)
      throws IOException {
    List<Answered> dev = found.stream().filter(one -> !one.test()).toList();
    Proof fitted = fitted(dev, 1);
    List<Told> answersOnDev = told(fitted, answers.stream().filter(one -> !one.test()).toList());
    Proof proof = fitted(dev, sufficient(answersOnDev));
    List<Answered> answersOnTest = answers.stream().filter(Answered::test).toList();
    System.out.println("answers, dev" + table(answersOnDev));
    System.out.println("clauses, dev (each by a fit on the others)" + table(crossed(dev)));
    System.out.println(
        "clauses, test" + table(told(proof, found.stream().filter(Answered::test).toList())));
    System.out.println("answers, test" + table(told(proof, answersOnTest)));
    FILES.forEach(file -> told(proof, answersOnTest, file));
    System.out.println(sufficientLine("answers, dev", answersOnDev, proof.full()));
    System.out.println(sufficientLine("answers, test", told(proof, answersOnTest), proof.full()));
    String data = yaml(proof);
    System.out.print(data);
    if (write) {
      Files.writeString(DATA, data);
    }
  }

  private static void told(Proof proof, List<Answered> test, String file) {
    List<Told> told =
        told(proof, test.stream().filter(one -> one.entry().file().equals(file)).toList());
    System.out.println(sufficientLine(file, told, proof.full()));
  }

  private static List<Told> told(Proof proof, List<Answered> answered) {
    return answered.stream()
        .map(
            one ->
                new Told(
                    proof.probability(one.hit(), one.question(), one.entry().ask()), one.right()))
        .toList();
  }

  /** Each told by a fit that has not seen it. */
  private static List<Told> crossed(List<Answered> dev) {
    return IntStream.range(0, FOLDS)
        .boxed()
        .flatMap(
            fold ->
                told(
                    fitted(dev.stream().filter(one -> fold(one) != fold).toList(), 1),
                    dev.stream().filter(one -> fold(one) == fold).toList())
                    .stream())
        .toList();
  }

  private static int fold(Answered one) {
    return Math.floorMod(one.entry().ask().hashCode(), FOLDS);
  }

  /** The least probability, in hundredths, above which enough are right. */
  private static double sufficient(List<Told> told) {
    return IntStream.range(20, 100)
        .mapToDouble(hundredths -> hundredths / 100.0)
        .filter(least -> rightAbove(told, least) >= RIGHT)
        .findFirst()
        .orElse(1);
  }

  private static double rightAbove(List<Told> told, double least) {
    return told.stream()
        .filter(one -> one.probability() >= least)
        .mapToDouble(one -> one.right() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Proof fitted(List<Answered> answered, double sufficient) {
    Linear.disableDebugOutput();
    List<String> names = List.copyOf(answered.get(0).signs().keySet());
    Problem problem = new Problem();
    problem.l = answered.size();
    problem.n = names.size() + 1;
    problem.bias = 1;
    problem.x = answered.stream().map(one -> features(one, names)).toArray(Feature[][]::new);
    problem.y = answered.stream().mapToDouble(one -> one.right() ? 1 : 0).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, 1e-6);
    parameter.setRegularizeBias(false);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    Map<String, Double> weights = new TreeMap<>();
    IntStream.range(0, names.size())
        .forEach(i -> weights.put(names.get(i), sign * model.getFeatureWeights()[i]));
    return new Proof(
        weights,
        sign * model.getFeatureWeights()[names.size()],
        ANSWERS,
        DOUBTFUL,
        sufficient,
        FULL);
  }

  private static Feature[] features(Answered one, List<String> names) {
    Map<String, Double> signs = one.signs();
    return IntStream.rangeClosed(1, names.size() + 1)
        .mapToObj(i -> new FeatureNode(i, i > names.size() ? 1 : signs.get(names.get(i - 1))))
        .toArray(Feature[]::new);
  }

  private static String table(List<Told> told) {
    StringBuilder table = new StringBuilder();
    double brier =
        told.stream()
            .mapToDouble(one -> Math.pow(one.probability() - (one.right() ? 1 : 0), 2))
            .average()
            .orElse(0);
    table.append(": %d answers, Brier score %.3f%n".formatted(told.size(), brier));
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      double from = BOUNDS[i];
      double to = BOUNDS[i + 1];
      List<Told> within =
          told.stream().filter(one -> one.probability() >= from && one.probability() < to).toList();
      table.append(
          "  %.2f to %.2f: %3d answers, told %.2f, right %.2f%n"
              .formatted(
                  from,
                  Math.min(1, to),
                  within.size(),
                  within.stream().mapToDouble(Told::probability).average().orElse(0),
                  rightAbove(within, 0)));
    }
    return table.toString();
  }

  private static String sufficientLine(String set, List<Told> told, double sufficient) {
    long marked = told.stream().filter(one -> one.probability() >= sufficient).count();
    return "%s: right %.3f of all %d answers; %.3f of the %d called 依据充分, %.3f of the others"
        .formatted(
            set,
            rightAbove(told, 0),
            told.size(),
            rightAbove(told, sufficient),
            marked,
            rightAbove(told.stream().filter(one -> one.probability() < sufficient).toList(), 0));
  }

  private static String yaml(Proof proof) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# How probable it is that a passage answers; see Proof.java and docs/adr/0020.\n");
    yaml.append(
        "# Fitted by changce.evaluation.EvidenceFit --write on what knowledge/questions marks dev.\n");
    yaml.append(
        "# The least probability of what is answered with, of what is answered with and no word of doubt, of what is taken though it does not name what is asked, and of what is called 依据充分\n");
    yaml.append("answers: %.2f%n".formatted(proof.answers()));
    yaml.append("doubtful: %.2f%n".formatted(proof.doubtful()));
    yaml.append("sufficient: %.2f%n".formatted(proof.sufficient()));
    yaml.append("full: %.2f%n".formatted(proof.full()));
    yaml.append("constant: %.3f%n".formatted(proof.constant()));
    new TreeMap<>(proof.weights())
        .forEach((name, weight) -> yaml.append("%s: %.3f%n".formatted(name, weight)));
    return yaml.toString();
  }
}
