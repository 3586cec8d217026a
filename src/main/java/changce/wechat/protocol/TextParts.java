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
  private static final String BELONGS_TO_IT = "[”’」』）》";

  private final int limit;

  public TextParts(int limit) {
    this.limit = limit;
  }

  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** At the end of a paragraph, or else of a sentence, or else between two characters. */
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
    return sentence > most / 3 ? sentence : outsideOfWholes(text, most);
  }

  /** How many characters fit, never half of one. */
  private int fitting(String text) {
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
      boolean ends = SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
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
