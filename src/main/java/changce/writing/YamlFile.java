package changce.writing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the files that people keep as YAML, and refuses them in one way. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Maps, lists, texts and numbers; null for an empty file.
   *
   * @throws UnusableFile when it is not there, or is no YAML
   */
  public static @Nullable Object read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw unreadable(file, line, String.valueOf(e.getProblem()), e);
    } catch (IOException | YAMLException e) {
      throw unreadable(file, 0, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Of a file that is written as keys with their values, in its order.
   *
   * @throws UnusableFile when it is not there, or is written otherwise
   */
  public static Map<String, Object> keys(Path file) {
    if (!(read(file) instanceof Map<?, ?> written)) {
      throw new UnusableFile(file, 1, "应当写成“键: 值”");
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    written.forEach((key, value) -> keys.put(String.valueOf(key), value));
    return keys;
  }

  private static UnusableFile unreadable(Path file, int line, String problem, Exception cause) {
    return new UnusableFile(file, line, "读不出来：" + problem, cause);
  }
}
