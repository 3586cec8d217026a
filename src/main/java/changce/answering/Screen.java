package changce.answering;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks at a question before anything else does: {@code prompts/screen.yml}. */
@Component
class Screen {

  /**
   * What people put between letters to hide a word: blanks, hyphens, dots, invisible characters.
   */
  private static final Pattern FILLING = Pattern.compile("[\\s\\p{Cf}\\-_·.*~]+");

  private final List<Pattern> injection;
  private final List<Pattern> content;
  private final List<Pattern> except;

  Screen(ModelSettings settings) {
    Wording wording = Wording.read(settings.prompts().resolve("screen.yml"));
    injection = wording.patterns("injection");
    content = wording.patterns("content");
    except = wording.patterns("except");
  }

  Screening look(String question) {
    String looked = FILLING.matcher(Wording.folded(question)).replaceAll("");
    for (Pattern harmless : except) {
      looked = harmless.matcher(looked).replaceAll("");
    }
    if (Wording.anyIn(injection, looked)) {
      return Screening.INJECTION;
    }
    return Wording.anyIn(content, looked) ? Screening.CONTENT : Screening.CLEAN;
  }
}
