package changce.conversation;

import changce.conversation.AnswerEvent.Content;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSource;
import changce.conversation.AnswerEvent.SourceList;
import changce.conversation.AnswerEvent.Step;
import changce.reading.Language;
import changce.writing.YamlFile;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an answer, in the language of its question: {@code frame-en.yml}. Clauses,
 * titles and headings stay as they are.
 */
final class EnglishFrame {

  private static final Pattern BLANK = Pattern.compile("\\{(\\d?)}");

  private static final List<Phrase> PHRASES = read();

  /** What is said in Chinese, and the English with blanks for what was put in. */
  private record Phrase(Pattern chinese, String english, int literal) {

    static Phrase of(String chinese, String english) {
      String[] literals = chinese.split("\\{}", -1);
      StringBuilder pattern = new StringBuilder();
      for (int i = 0; i < literals.length; i++) {
        pattern
            .append(i == 0 ? "" : blank(literals[0], literals[i], i))
            .append(quoted(literals[i]));
      }
      return new Phrase(Pattern.compile(pattern.toString()), english, chinese.length());
    }

    /** At the beginning only a date or a number; at the end up to the next mark. */
    private static String blank(String first, String next, int number) {
      if (number == 1 && first.isEmpty()) {
        return "([\\d-]+)";
      }
      return next.isEmpty() ? "([^，（）]+)" : "(.+?)";
    }

    private static String quoted(String literal) {
      return literal.isEmpty() ? "" : Pattern.quote(literal);
    }

    String said(MatchResult found) {
      int[] next = {0};
      return BLANK
          .matcher(english)
          .replaceAll(
              blank -> {
                String named = blank.group(1);
                int group = (named.isEmpty() ? next[0]++ : Integer.parseInt(named)) + 1;
                return Matcher.quoteReplacement(found.group(group));
              });
    }
  }

  private EnglishFrame() {}

  private static List<Phrase> read() {
    return YamlFile.keys(EnglishFrame.class, "frame-en.yml").entrySet().stream()
        .map(line -> Phrase.of(line.getKey(), String.valueOf(line.getValue())))
        .sorted(Comparator.comparingInt(Phrase::literal).reversed())
        .toList();
  }

  /** As it is shown to who asked that question. */
  static Content around(String question, Content content) {
    return Language.of(question) == Language.ENGLISH ? inEnglish(content) : content;
  }

  private static Content inEnglish(Content content) {
    if (content instanceof Step step) {
      return new Step(inEnglish(step.step()));
    }
    if (content instanceof SourceList list) {
      return new SourceList(list.sources().stream().map(EnglishFrame::inEnglish).toList());
    }
    return content instanceof Ended ended ? inEnglish(ended) : content;
  }

  private static ShownSource inEnglish(ShownSource source) {
    return new ShownSource(
        source.mark(),
        source.passage(),
        source.title(),
        source.number(),
        inEnglish(source.kind()),
        source.issuer(),
        source.issuedOn(),
        source.region(),
        inEnglish(source.validity()),
        source.headings(),
        source.text(),
        source.source(),
        source.sourceUrl(),
        orNull(source.caution()),
        orNull(source.ending()));
  }

  private static Ended inEnglish(Ended ended) {
    return new Ended(
        ended.outcome(),
        orNull(ended.standing()),
        orNull(ended.note()),
        ended.choices(),
        ended.followUps(),
        orNull(ended.contact()),
        ended.asOf(),
        inEnglish(ended.label()),
        ended.model(),
        ended.forgotten());
  }

  private static @Nullable String orNull(@Nullable String chinese) {
    return chinese == null ? null : inEnglish(chinese);
  }

  /** The longest phrase at each place; what none says stays as it is. */
  static String inEnglish(String chinese) {
    StringBuilder english = new StringBuilder();
    int at = 0;
    while (at < chinese.length()) {
      Matcher found = found(chinese, at);
      if (found == null) {
        english.append(chinese.charAt(at++));
      } else {
        english.append(phrase(found).said(found));
        at = found.end();
      }
    }
    return english.toString().strip();
  }

  private static @Nullable Matcher found(String chinese, int at) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = phrase.chinese().matcher(chinese).region(at, chinese.length());
      if (matcher.lookingAt()) {
        return matcher;
      }
    }
    return null;
  }

  private static Phrase phrase(Matcher found) {
    return PHRASES.stream()
        .filter(phrase -> phrase.chinese() == found.pattern())
        .findFirst()
        .orElseThrow();
  }
}
