package changce.answering;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** What people say, with the class it belongs to, from {@code knowledge/questions}. */
record LabelledWords(List<Said> all) {

  record Said(String text, String label) {}

  static LabelledWords read(String file, String key) {
    try (Reader reader = Files.newBufferedReader(Path.of("knowledge/questions", file))) {
      List<Map<String, String>> entries = new Yaml().load(reader);
      return new LabelledWords(
          entries.stream().map(e -> new Said(e.get("say"), e.get(key))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that the classifier takes for another class, with that class. */
  Map<Said, String> wrong(Function<String, String> classifier) {
    return all.stream()
        .filter(said -> !classifier.apply(said.text).equals(said.label))
        .collect(Collectors.toMap(said -> said, said -> classifier.apply(said.text)));
  }
}
