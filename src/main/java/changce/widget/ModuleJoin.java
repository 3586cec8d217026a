package changce.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The widget's modules as one file: a host page loads them by one request, and nothing has to be
 * built. Names at the top level are unique among the modules; the browser refuses the file
 * otherwise.
 */
final class ModuleJoin {

  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?<name>\\w+|\\{[^}]*}) from '\\./(?<path>[^']+)'(?: with \\{type: '\\w+'})?;\\n",
          Pattern.MULTILINE);
  private static final Pattern EXPORT = Pattern.compile("^export ", Pattern.MULTILINE);

  private final String folder;
  private final StringBuilder joined = new StringBuilder();
  private final Set<String> seen = new LinkedHashSet<>();

  private ModuleJoin(String folder) {
    this.folder = folder;
  }

  /** The entry with all that it imports, in the order in which it runs. */
  static String of(String folder, String entry) {
    ModuleJoin join = new ModuleJoin(folder);
    join.add("", entry);
    return join.joined.toString();
  }

  private void add(String name, String path) {
    if (!seen.add(path)) {
      return;
    }
    String source = read(path);
    if (path.endsWith(".json")) {
      joined.append("const %s = %s;\n".formatted(name, source));
    } else if (path.endsWith(".css")) {
      joined.append(
          "const %s = new CSSStyleSheet();\n%s.replaceSync(%s);\n"
              .formatted(name, name, JsonMapper.shared().writeValueAsString(source)));
    } else {
      Matcher imports = IMPORT.matcher(source);
      while (imports.find()) {
        add(imports.group("name"), imports.group("path"));
      }
      joined.append(EXPORT.matcher(imports.replaceAll("")).replaceAll(""));
    }
  }

  private String read(String path) {
    try (InputStream file = new ClassPathResource(folder + path).getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
