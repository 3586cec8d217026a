package changce.evaluation;

import changce.answering.Answering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Asks what owners, staff departments and clerks would ask, and judges the answers by what the
 * facts say must stand in them: {@code knowledge/questions/owners.yml}; with {@code --away} those
 * that were put away, which nobody looks at while something is being built.
 */
public final class OwnersRun {

  private static final Path REPORT = Path.of("build/evaluation");

  private static final Map<String, String> FILES =
      Map.of(
          "--away", "owners-away",
          "--blind", "blind-owners",
          "--rules", "rule-kinds",
          "--blind-rules", "blind-rules",
          "--english", "english");

  private static final List<String> SPLITS = List.of("dev", "test", "typed");

  private OwnersRun() {}

  public static void main(String[] arguments) throws IOException {
    List<String> asked = List.of(arguments);
    String file = file(asked);
    try (ConfigurableApplicationContext context = Evaluated.start(null)) {
      Pipeline pipeline = new Pipeline(context.getBean(Answering.class));
      List<JudgedAnswer> judged =
          QuestionEntry.of(file).stream()
              .filter(
                  entry ->
                      asked.stream().noneMatch(SPLITS::contains) || asked.contains(entry.split()))
              .map(entry -> JudgedAnswer.of(entry, pipeline.answer(inTurns(entry))))
              .toList();
      System.out.println(figures(judged));
      Files.createDirectories(REPORT);
      Path report = REPORT.resolve(file + ".txt");
      Files.writeString(
          report, judged.stream().map(JudgedAnswer::inWords).collect(Collectors.joining("\n")));
      System.out.println("全部回答在 " + report);
    }
    System.exit(0);
  }

  private static String file(List<String> arguments) {
    return arguments.stream()
        .map(OwnersRun::named)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("owners");
  }

  /** The later blind sets by their number: --blind-7. */
  private static @Nullable String named(String argument) {
    return argument.matches("--blind-\\d+")
        ? argument.replace("--blind-", "blind-owners-")
        : FILES.get(argument);
  }

  /** The last turn is the question. */
  private static QuestionEntry inTurns(QuestionEntry entry) {
    List<String> turns = entry.entry().containsKey("turns") ? entry.turns() : List.of(entry.ask());
    return new QuestionEntry(
        entry.file(),
        Map.of("ask", turns.get(turns.size() - 1), "turns", turns.subList(0, turns.size() - 1)));
  }

  private static String figures(List<JudgedAnswer> judged) {
    Map<JudgedAnswer.Judgement, Long> counts = new EnumMap<>(JudgedAnswer.Judgement.class);
    judged.forEach(one -> counts.merge(one.judgement(), 1L, Long::sum));
    return Stream.of(JudgedAnswer.Judgement.values())
        .map(
            judgement -> {
              long count = counts.getOrDefault(judgement, 0L);
              return "%-16s %4d  %5.1f %%"
                  .formatted(judgement.word(), count, 100.0 * count / judged.size());
            })
        .collect(Collectors.joining("\n"));
  }
}
