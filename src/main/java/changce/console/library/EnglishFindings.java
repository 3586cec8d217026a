package changce.console.library;

import changce.policy.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What was found when a file was read, in English: {@code findings-en.yml}. Findings are stored as
 * they were made, in Chinese; the words of the file that they quote stay as they are.
 */
final class EnglishFindings {

  private static final Pattern BLANK = Pattern.compile("\\{}");
  private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)}");
  private static final List<Phrase> PHRASES = read();

  /** The whole of what is said in Chinese, and the English with the numbers of its blanks. */
  private record Phrase(Pattern chinese, String english, int literal) {

    static Phrase of(String chinese, String english) {
      StringBuilder pattern = new StringBuilder();
      Matcher blank = BLANK.matcher(chinese);
      int from = 0;
      while (blank.find()) {
        pattern.append(Pattern.quote(chinese.substring(from, blank.start()))).append("(.*?)");
        from = blank.end();
      }
      pattern.append(Pattern.quote(chinese.substring(from)));
      return new Phrase(
          Pattern.compile(pattern.toString(), Pattern.DOTALL),
          english,
          chinese.replace("{}", "").length());
    }

    String said(MatchResult found) {
      return NUMBERED
          .matcher(english)
          .replaceAll(
              blank ->
                  Matcher.quoteReplacement(
                      EnglishFindings.of(
                          found.group(Integer.parseInt(blank.group(1)) + 1).strip())));
    }
  }

  private EnglishFindings() {}

  /** With its file and line. */
  static String of(PolicyProblem problem) {
    String place =
        problem.line() == 0 ? problem.file() : problem.file() + ", line " + problem.line();
    return place + ": " + EnglishFindings.of(problem.reason());
  }

  /** What no phrase says stays as it is. */
  static String of(String chinese) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.chinese().matcher(chinese);
      if (matcher.matches()) {
        return phrase.said(matcher);
      }
    }
    return chinese;
  }

  /** The most particular first. */
  private static List<Phrase> read() {
    try (InputStream yaml = EnglishFindings.class.getResourceAsStream("findings-en.yml")) {
      Map<?, ?> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      List<Phrase> phrases = new ArrayList<>();
      lines.forEach((said, as) -> phrases.add(Phrase.of(String.valueOf(said), String.valueOf(as))));
      phrases.sort(Comparator.comparingInt(Phrase::literal).reversed());
      return List.copyOf(phrases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
