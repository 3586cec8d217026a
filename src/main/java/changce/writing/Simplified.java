package changce.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Traditional characters in their simplified forms, one by one. Only those that no simplified text
 * uses: 乾 and 著 stay as they are.
 *
 * <p>From OpenCC's TSCharacters (Apache-2.0), without what GB 2312 holds.
 */
final class Simplified {

  private static final char[] FORMS = read();

  private Simplified() {}

  static String of(String text) {
    char[] characters = text.toCharArray();
    boolean changed = false;
    for (int i = 0; i < characters.length; i++) {
      char simplified = FORMS[characters[i]];
      changed |= simplified != characters[i];
      characters[i] = simplified;
    }
    return changed ? new String(characters) : text;
  }

  private static char[] read() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) i;
    }
    try (InputStream file = Simplified.class.getResourceAsStream("traditional.txt")) {
      if (file == null) {
        throw new IOException("Not on the class path: traditional.txt");
      }
      for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
        for (int i = 0; i + 1 < line.length(); i += 2) {
          forms[line.charAt(i)] = line.charAt(i + 1);
        }
      }
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
