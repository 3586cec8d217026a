package changce.reading;

import changce.reading.EnglishGlossary.Match;
import changce.reading.EnglishGlossary.Term;
import changce.reading.EnglishGlossary.Use;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders an English question in the Chinese words of the policies, by the glossary alone. Words
 * that it does not hold are left out, and tell against the rendering.
 */
public final class EnglishReader {

  /** Of the words that name something, so many must be known. */
  private static final double KNOWN = 0.65;

  /** A name that is not known may be what the question turns on: another city, another law. */
  private static final int OF_A_NAME = 2;

  /** What is not known after it is likely a place, and not ours. */
  private static final String IN = "in";

  private static final Pattern DOTS_OF_LETTERS =
      Pattern.compile("(?<=\\b\\p{IsLatin}{1,2})\\.(?=\\p{IsLatin}\\b)");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<word>(?!A类)\\p{IsLatin}[\\p{IsLatin}&]*(?:['’]\\p{IsLatin}+)?)"
              + "|(?<figure>A类|[\\d.]*[\\p{IsHan}\\d%][\\p{IsHan}\\d.%]*)|(?<break>[,;:?!，；：？！()（）]|\\.(?=\\s|$))");

  /** Of somebody, or several of what is abbreviated: master's, SMEs. */
  private static final Pattern OWN =
      Pattern.compile("(?:n['’]t|['’](?:s|m|re|ve|d|ll)?)$|(?<=\\p{Lu}{2})s$");

  private final EnglishGlossary glossary;

  private EnglishReader(EnglishGlossary glossary) {
    this.glossary = glossary;
  }

  /**
   * @throws IllegalStateException when the file cannot be read
   */
  public static EnglishReader of(Path file) {
    return new EnglishReader(EnglishGlossary.read(file));
  }

  /** Of any text; of a Chinese one nothing is understood. */
  public EnglishQuestion read(String question) {
    EnglishClauses clauses = new EnglishClauses(glossary);
    Heard heard = new Heard();
    List<String> words = new ArrayList<>();
    Matcher token =
        TOKEN.matcher(DOTS_OF_LETTERS.matcher(EnglishFigures.inChinese(question)).replaceAll(""));
    while (token.find()) {
      String word = token.group("word");
      if (word != null) {
        words.add(OWN.matcher(word).replaceAll(""));
        continue;
      }
      take(words, clauses, heard);
      if (token.group("figure") != null) {
        clauses.add(new Term(token.group(), Use.GENERAL));
      } else {
        clauses.end();
      }
    }
    take(words, clauses, heard);
    return new EnglishQuestion(clauses.chinese(), heard.unknown, heard.enough());
  }

  private void take(List<String> words, EnglishClauses clauses, Heard heard) {
    words.removeIf(EnglishGlossary::article);
    List<String> small = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    List<String> stems = small.stream().map(EnglishGlossary::stem).toList();
    int at = 0;
    while (at < stems.size()) {
      Match match = glossary.at(small, stems, at).orElse(null);
      if (match == null) {
        clauses.unknown();
        heard.missed(words.get(at), at > 0, at > 0 && stems.get(at - 1).equals(IN));
      } else {
        clauses.add(match.term());
        heard.understood(match);
      }
      at += match == null ? 1 : match.words();
    }
    heard.begun |= !words.isEmpty();
    words.clear();
  }

  /** How much of a question is known. */
  private static final class Heard {

    private final List<String> unknown = new ArrayList<>();
    private boolean begun;
    private boolean elsewhere;
    private int known;
    private int missed;

    private void understood(Match match) {
      known += match.term().use() == Use.WORD ? match.words() : 0;
    }

    private void missed(String word, boolean within, boolean place) {
      boolean name = (within || begun) && Character.isUpperCase(word.charAt(0));
      unknown.add(word);
      elsewhere |= place;
      missed += name ? OF_A_NAME : 1;
    }

    private boolean enough() {
      return !elsewhere && known > 0 && known >= KNOWN * (known + missed);
    }
  }
}
