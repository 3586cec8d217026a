package changce.wechat.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into parts of at most so many bytes of UTF-8, where a reader would. */
public final class TextParts {

  /** What must stay in one piece: a link with its tags, an address, a run of citation marks. */
  private static final Pattern WHOLE =
      Pattern.compile("<a\\b[^>]*>[^<]*</a>|https?://[\\x21-\\x7e]+|(?:\\[\\d{1,3}])+");

  private static final String SENTENCE_ENDS = "。！？；";
  private static final String SENTENCE_ENDS_BEFORE_A_BLANK = ".!?;";
  private static final String BELONGS_TO_IT = "[”’」』）》";

  /** What is seen as one, of however many code points: a family, a letter with its accent. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private final int limit;

  public TextParts(int limit) {
    this.limit = limit;
  }

  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * At the end of a paragraph, or else of a sentence, or else between two words or two Chinese
   * characters; within a word only when it is longer than most of a part.
   */
  public List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (bytes(rest) > limit) {
      int end = cut(rest);
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    parts.add(rest);
    return parts;
  }

  /** The first part alone. */
  public String first(String text) {
    return of(text).get(0);
  }

  private int cut(String text) {
    int most = fitting(text);
    int paragraph = text.lastIndexOf('\n', most);
    if (paragraph > most / 3) {
      return paragraph;
    }
    int sentence = sentenceEnd(text, most);
    if (sentence > most / 3) {
      return sentence;
    }
    int word = beforeTheWord(text, most);
    return outsideOfWholes(text, word > most / 3 ? word : most);
  }

  /** The beginning of what is written without a blank, as words and figures are but in Chinese. */
  private static int beforeTheWord(String text, int at) {
    int start = at;
    if (at < text.length() && inAWord(text.charAt(at))) {
      while (start > 0 && inAWord(text.charAt(start - 1))) {
        start--;
      }
    }
    return start;
  }

  private static boolean inAWord(char c) {
    return c > ' ' && c < 0x250;
  }

  /** How many characters fit, never half of one but where one alone is too long. */
  private int fitting(String text) {
    int bytes = 0;
    int at = 0;
    Matcher character = CHARACTER.matcher(text);
    while (character.find()) {
      bytes += bytes(character.group());
      if (bytes > limit) {
        return at > 0 ? at : fittingCodePoints(text);
      }
      at = character.end();
    }
    return at;
  }

  private int fittingCodePoints(String text) {
    int bytes = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** 0 when no sentence ends before. */
  private static int sentenceEnd(String text, int most) {
    for (int at = most; at > 0; at--) {
      boolean ends =
          SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0
              || (SENTENCE_ENDS_BEFORE_A_BLANK.indexOf(text.charAt(at - 1)) >= 0
                  && (at == text.length() || Character.isWhitespace(text.charAt(at))));
      boolean goesOn = at < text.length() && BELONGS_TO_IT.indexOf(text.charAt(at)) >= 0;
      if (ends && !goesOn && outsideOfWholes(text, at) == at) {
        return at;
      }
    }
    return 0;
  }

  private static int outsideOfWholes(String text, int at) {
    Matcher whole = WHOLE.matcher(text);
    while (whole.find() && whole.start() < at) {
      if (at < whole.end() && whole.start() > 0) {
        return whole.start();
      }
    }
    return at;
  }
}
