package changce.evaluation.documents;

import changce.policy.LibraryFiles;
import changce.policy.TableRows;
import changce.policy.text.PolicyTexts;
import changce.policy.text.UnreadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Known texts written in every format, read by the library's readers and by a plain one. */
final class DocumentsTrial {

  /**
   * @param times of reading and cutting each file, in nanoseconds
   */
  record Reader(FigureScore score, List<Long> times) {

    double medianMillis() {
      List<Long> sorted = times.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2) / 1e6;
    }
  }

  record Row(Reader own, Reader plain) {}

  private interface Reading {

    String text(Path file) throws IOException, UnreadableText;
  }

  private final Path folder;
  private final PlainReader tika = new PlainReader();

  DocumentsTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * @param texts how many known texts, each written in every format
   */
  Map<DocumentForm, Row> run(long seed, int texts) throws IOException, UnreadableText {
    Map<DocumentForm, Row> rows = new EnumMap<>(DocumentForm.class);
    for (DocumentForm form : DocumentForm.values()) {
      List<Path> files = files(form, seed, texts);
      rows.put(
          form,
          new Row(
              read(files, seed, file -> PolicyTexts.read(file).text()),
              read(files, seed, tika::text)));
    }
    return rows;
  }

  private List<Path> files(DocumentForm form, long seed, int texts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < texts; number++) {
      Path file = folder.resolve("known-%d.%s".formatted(number, form.ending()));
      Files.deleteIfExists(file);
      form.write(file, KnownText.of(seed + number));
      files.add(file);
    }
    return files;
  }

  private static Reader read(List<Path> files, long seed, Reading reading)
      throws IOException, UnreadableText {
    FigureScore score = new FigureScore();
    List<Long> times = new ArrayList<>();
    for (int number = 0; number < files.size(); number++) {
      Path file = files.get(number);
      long start = System.nanoTime();
      List<String> passages = LibraryFiles.cut(reading.text(file));
      times.add(System.nanoTime() - start);
      List<String> sentences = passages.stream().map(TableRows::inWords).toList();
      score = score.with(file.getFileName().toString(), KnownText.of(seed + number), sentences);
    }
    return new Reader(score, times);
  }
}
