package changce.reading;

import changce.writing.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Examples that staff added to those of the folder, after somebody misunderstood a question. {@link
 * Learning} takes them beside the folder. Blocks.
 */
@Component
public class AddedExamples {

  private static final String ENDING = ".yml";
  private static final String PLACES = "places.";
  private static final int LONGEST = 200;
  private static final Pattern ONE_PLACE = Pattern.compile("[^【】]*【[^【】]+】[^【】]*");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Path folder;

  AddedExamples(JdbcClient jdbc, Clock clock, ReadingSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.folder = settings.examples();
  }

  /**
   * What an example may be one of, as the folder has it: the name of a file that is a list, or
   * {@code places.applies} for a list within a file.
   */
  public List<String> kinds() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .flatMap(AddedExamples::kindsIn)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> kindsIn(Path file) {
    String name = file.getFileName().toString();
    String kind = name.substring(0, name.length() - ENDING.length());
    return YamlFile.read(file) instanceof Map<?, ?> lists
        ? lists.keySet().stream().map(each -> kind + "." + each)
        : Stream.of(kind);
  }

  /** Whether a line can be learned from as one of that kind: of a place, it stands in 【】. */
  public static boolean usable(String kind, String line) {
    return line.length() <= LONGEST
        && (kind.startsWith(PLACES)
            ? ONE_PLACE.matcher(line).matches()
            : !line.isBlank() && !line.contains("【"));
  }

  /**
   * @param because of which they are added; they go together
   * @param kind one of {@link #kinds()}
   * @param lines each {@link #usable}
   */
  public void add(UUID because, String kind, List<String> lines) {
    for (int place = 0; place < lines.size(); place++) {
      jdbc.sql(
              """
              insert into added_example (id, because, kind, text, place, added_at)
              values (:id, :because, :kind, :text, :place, :now)
              """)
          .param("id", UUID.randomUUID())
          .param("because", because)
          .param("kind", kind)
          .param("text", lines.get(place))
          .param("place", place)
          .param("now", OffsetDateTime.now(clock))
          .update();
    }
  }

  public void withdraw(UUID because) {
    jdbc.sql("delete from added_example where because = :because")
        .param("because", because)
        .update();
  }

  /** All that are in use, by their kind, the oldest first. */
  public Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    jdbc.sql("select kind, text from added_example order by added_at, because, place")
        .query(
            row -> {
              all.computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                  .add(row.getString("text"));
            });
    return all;
  }
}
