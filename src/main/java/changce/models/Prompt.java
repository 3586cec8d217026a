package changce.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as it stands in its file: a version, the system's part and the user's part with {@code
 * {{names}}} to fill in.
 */
record Prompt(String version, String system, String user) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\A---\\s*\\nversion:\\s*(?<version>\\S+)\\s*\\n---\\s*\\n.*?^## system\\s*\\n(?<system>.*?)^## user\\s*\\n(?<user>.*)\\z",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

  /** Reads the file anew each time, so that a prompt is changed without a restart. */
  static Prompt read(Path file) throws IOException {
    Matcher form = FORM.matcher(Files.readString(file).replace("\r\n", "\n"));
    if (!form.matches()) {
      throw new IOException("%s 应有 version、## system 和 ## user 三部分".formatted(file));
    }
    return new Prompt(
        form.group("version"), form.group("system").strip(), form.group("user").strip());
  }

  /** Fills in the user's part in one pass: what a visitor writes is never taken for a name. */
  String userWith(Map<String, String> values) {
    return NAME.matcher(user)
        .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
  }
}
