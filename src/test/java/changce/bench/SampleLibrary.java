package changce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The project's own policies, and made-up ones of their sentences, until there are as many passages
 * as asked for.
 */
final class SampleLibrary {

  private static final int SECTIONS_A_FILE = 20;
  private static final int SENTENCES_A_SECTION = 4;
  // The own policies are counted by their headings, a little too high.
  private static final int SPARE = 40;

  private SampleLibrary() {}

  static Path of(int passages) throws IOException {
    Path folder = Files.createTempDirectory("changce-bench");
    List<String> sentences = new ArrayList<>();
    int own = 0;
    try (Stream<Path> files = Files.list(Path.of("knowledge/policies"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        Files.writeString(folder.resolve(file.getFileName()), text);
        String body = text.substring(text.indexOf("\n---\n") + 5);
        own +=
            file.toString().endsWith(".md")
                ? body.split("\n## ", -1).length
                : file.toString().endsWith(".txt") ? 20 : 0;
        Stream.of(body.split("(?<=。)", -1))
            .filter(s -> s.length() > 20 && !s.contains("#"))
            .forEach(sentences::add);
      }
    }
    Random random = new Random(1);
    for (int made = 0; own + made * SECTIONS_A_FILE < passages + SPARE; made++) {
      Files.writeString(
          folder.resolve("sample-%04d.md".formatted(made)), file(made, sentences, random));
    }
    return folder;
  }

  private static String file(int number, List<String> sentences, Random random) {
    StringBuilder file =
        new StringBuilder(
            """
            ---
            title: 样本政策第%d号
            kind: digest
            status: current
            region: 全国
            topics: [样本]
            source: 样本
            verification: official
            ---
            """
                .formatted(number));
    for (int section = 0; section < SECTIONS_A_FILE; section++) {
      file.append("\n## 样本条款").append(number).append('-').append(section).append("\n\n");
      for (int i = 0; i < SENTENCES_A_SECTION; i++) {
        file.append(sentences.get(random.nextInt(sentences.size())).strip());
      }
      file.append('\n');
    }
    return file.toString();
  }
}
