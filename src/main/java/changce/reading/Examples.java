package changce.reading;

import changce.writing.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Examples, a line each: questions by their kind, and places.
 *
 * @param folder of the files
 * @param asked folder of the questions that clauses answer
 * @param unanswered folder of those that lie near clauses and are answered by none
 * @param added by staff in reviews, by the kinds of {@link AddedExamples#kinds()}
 */
record Examples(Path folder, Path asked, Path unanswered, Map<String, List<String>> added) {

  private static final String ENDING = ".yml";

  /** Of that file, with what staff have added to it. */
  List<String> of(ExampleFile file) {
    return switch (file) {
      case ASKED -> ofClauses(asked);
      case UNANSWERED -> ofClauses(unanswered);
      default -> written(file);
    };
  }

  private List<String> written(ExampleFile file) {
    String name = file.word() + ENDING;
    return withAdded(lines(name, yaml(name)), file.word()).toList();
  }

  /** A file for each policy, with lists by their headings. */
  private static List<String> ofClauses(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .flatMap(file -> YamlFile.keys(file).values().stream())
          .flatMap(questions -> ((List<?>) questions).stream())
          .map(String::valueOf)
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("%s 读不出来".formatted(folder.toAbsolutePath()), e);
    }
  }

  /** Each with its place in 【】. */
  List<String> of(PlaceRole role) {
    Object roles = yaml("places.yml") instanceof Map<?, ?> lists ? lists.get(role.word()) : null;
    return withAdded(lines("places.yml " + role.word(), roles), "places." + role.word()).toList();
  }

  private Stream<String> withAdded(List<String> lines, String kind) {
    return Stream.concat(lines.stream(), added.getOrDefault(kind, List.of()).stream());
  }

  private static List<String> lines(String name, @Nullable Object yaml) {
    if (!(yaml instanceof List<?> lines) || lines.isEmpty()) {
      throw new IllegalStateException("例句 %s 应当每行写成：- 一句话".formatted(name));
    }
    return lines.stream().map(String::valueOf).toList();
  }

  private @Nullable Object yaml(String name) {
    return YamlFile.read(folder.resolve(name));
  }

  /** Of a file by itself. */
  static List<String> lines(Path file) {
    return lines(file.toString(), YamlFile.read(file));
  }
}
