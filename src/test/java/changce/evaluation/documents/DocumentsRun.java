package changce.evaluation.documents;

import changce.policy.text.UnreadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code bin/evaluate documents [texts [seed]]}: prints the figures that reading keeps. */
final class DocumentsRun {

  private static final int TEXTS = 60;
  private static final int SHOWN = 20;

  private DocumentsRun() {}

  /** Exit status 1 when a figure is missing or one too many. */
  public static void main(String[] arguments) throws IOException, UnreadableText {
    int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TEXTS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createDirectories(Path.of("build/evaluation/documents"));
    DocumentsTrial trial = new DocumentsTrial(folder);
    Map<DocumentForm, DocumentsTrial.Row> rows = trial.run(seed, texts);
    System.out.printf(
        "%d known texts in %d formats, seed %d: amounts, dates and terms beside what they are for%n",
        texts, rows.size(), seed);
    System.out.println("format  figures |  Changce  extra  median ms |     Tika  extra  median ms");
    List<String> wrong = new ArrayList<>();
    rows.forEach(
        (form, row) -> {
          System.out.printf(
              "%-6s  %7d | %s | %s%n",
              form.ending(), row.own().score().figures(), line(row.own()), line(row.plain()));
          wrong.addAll(row.own().score().missing());
          wrong.addAll(row.own().score().extra());
        });
    wrong.stream().limit(SHOWN).forEach(System.out::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  private static String line(DocumentsTrial.Reader reader) {
    return "%7.2f%%  %5d  %9.1f"
        .formatted(reader.score().share(), reader.score().extra().size(), reader.medianMillis());
  }
}
