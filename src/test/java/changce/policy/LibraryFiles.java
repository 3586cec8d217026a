package changce.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The passages of the policies in {@code knowledge/policies}, without a database. */
public final class LibraryFiles {

  private static final Map<String, List<Passage>> PASSAGES = read();

  private LibraryFiles() {}

  public static List<Passage> passages(String slug) {
    return PASSAGES.getOrDefault(slug, List.of());
  }

  /** The passages that a text is cut into, each with its headings above it. */
  public static List<String> cut(String text) {
    return ClauseSplitter.split(text).stream()
        .map(clause -> String.join("\n", clause.headings()) + "\n" + clause.text())
        .toList();
  }

  private static Map<String, List<Passage>> read() {
    return read(Path.of("knowledge/policies"));
  }

  /**
   * Of every policy in the folder, by its slug.
   *
   * @throws IllegalStateException when one cannot be read
   */
  public static Map<String, List<Passage>> read(Path folder) {
    Map<String, List<Passage>> passages = new HashMap<>();
    PolicyFiles.Reading reading =
        PolicyFiles.read(folder, KnownRegions.read(Path.of("knowledge/regions.yml")));
    if (!reading.unreadable().isEmpty()) {
      throw new IllegalStateException(reading.unreadable().toString());
    }
    reading.readable().forEach((slug, file) -> passages.put(slug, passages(file)));
    return passages;
  }

  private static List<Passage> passages(PolicyFile file) {
    List<Passage> passages = new ArrayList<>();
    for (Clause clause : ClauseSplitter.split(file.text())) {
      passages.add(
          new Passage(
              new PassageId(UUID.randomUUID()),
              file.policy(),
              clause.headings(),
              passages.size(),
              clause.text()));
    }
    return passages;
  }
}
