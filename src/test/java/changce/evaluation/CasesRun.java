package changce.evaluation;

import changce.answering.Answering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/evaluate cases [folder]}: takes the folder's files into the library as an office
 * would, and asks what its {@code cases.jsonl} asks, without a model; exit status 1 when an answer
 * is wrong, 2 when there are no cases.
 */
public final class CasesRun {

  private static final Path CASES = Path.of("../shared/cases/2026-11-28");
  private static final Path LIBRARY = Path.of("knowledge/policies");

  private CasesRun() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : CASES;
    if (!Files.exists(folder.resolve("cases.jsonl"))) {
      System.err.println("没有 " + folder.resolve("cases.jsonl") + "，这些例子不在代码库里。");
      System.exit(2);
    }
    List<ReportedCase> cases = ReportedCase.in(folder);
    Path library = library(folder, Files.createTempDirectory("changce-cases"));
    int wrong = 0;
    try (ConfigurableApplicationContext context =
        Evaluated.start(null, "--changce.library.policies=" + library)) {
      Pipeline pipeline = new Pipeline(context.getBean(Answering.class));
      for (ReportedCase one : cases) {
        wrong += told(one, ReportedAnswer.of(pipeline.answer(one.question()))) ? 0 : 1;
      }
    } finally {
      FileSystemUtils.deleteRecursively(library);
    }
    System.out.printf("%d 例，答对 %d，答错 %d%n", cases.size(), cases.size() - wrong, wrong);
    System.exit(wrong == 0 && !cases.isEmpty() ? 0 : 1);
  }

  private static boolean told(ReportedCase one, ReportedAnswer answer) {
    List<String> wrong = one.wrong(answer);
    System.out.printf("%s %s  %s%n", wrong.isEmpty() ? "right" : "WRONG", one.id(), one.kind());
    if (!wrong.isEmpty()) {
      System.out.printf(
          "      问：%s%n      应答：%s%n      未通过：%s%n      实际：%s；%s%s%n",
          String.join(" → ", one.ask()),
          one.right(),
          String.join("；", wrong),
          answer.outcome(),
          answer.part("answer").replace("\n", " / "),
          answer.note());
    }
    return wrong.isEmpty();
  }

  /** The library with the files of the cases beside it. */
  static Path library(Path cases, Path folder) throws IOException {
    for (Path from : List.of(LIBRARY, cases)) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(CasesRun::isOfTheLibrary).toList()) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  private static boolean isOfTheLibrary(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.equals("README.md") && !name.equals("cases.jsonl");
  }
}
