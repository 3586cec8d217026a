package changce.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
    return read(place(file), () -> Files.newBufferedReader(file));
  }

  /**
   * Of a file that is written as keys with their values, in its order.
   *
   * @throws UnusableFile when it is not there, or is written otherwise
   */
  public static Map<String, Object> keys(Path file) {
    return keys(place(file), read(file));
  }

  /**
   * Of a file that belongs to the program.
   *
   * @param beside the class in whose package it lies
   * @throws UnusableFile when it is not there, or is written otherwise
   */
  public static Map<String, Object> keys(Class<?> beside, String name) {
    String place = beside.getPackageName().replace('.', '/') + "/" + name;
    return keys(place, read(place, () -> resource(beside, name)));
  }

  private interface Opening {
    Reader open() throws IOException;
  }

  private static String place(Path file) {
    return file.toAbsolutePath().toString();
  }

  private static Reader resource(Class<?> beside, String name) throws IOException {
    InputStream resource = beside.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("Not on the class path: " + name);
    }
    return new InputStreamReader(resource, UTF_8);
  }

  private static @Nullable Object read(String place, Opening file) {
    try (Reader reader = file.open()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw unreadable(place, line, String.valueOf(e.getProblem()), e);
    } catch (IOException | YAMLException e) {
      throw unreadable(place, 0, String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, Object> keys(String place, @Nullable Object read) {
    if (!(read instanceof Map<?, ?> written)) {
      throw new UnusableFile(place, 1, "应当写成“键: 值”", null);
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    written.forEach((key, value) -> keys.put(String.valueOf(key), value));
    return keys;
  }

  private static UnusableFile unreadable(String place, int line, String problem, Exception cause) {
    return new UnusableFile(place, line, "读不出来：" + problem, cause);
  }
}
