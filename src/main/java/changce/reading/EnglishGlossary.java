package changce.reading;

import changce.writing.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The field's words in English, from {@code knowledge/english.yml}. */
final class EnglishGlossary {

  /** What a phrase does in a question. */
  enum Use {
    /** Names what is asked about. */
    WORD,
    /** Rendered, but tells nothing of the matter. */
    GENERAL,
    ASKS,
    ASKS_OF,
    ASKS_AMOUNT,
    ASKS_WHAT,
    YES_OR_NO,
    LINK,
    /** A second thing may be asked after it. */
    JOIN,
    IGNORED
  }

  record Term(String chinese, Use use) {}

  /**
   * A phrase that was found.
   *
   * @param words how many it takes
   */
  record Match(Term term, int words) {}

  /**
   * @param inflected whether no word of it is derived from another: then the stem is its own
   */
  private record Stemmed(Term term, boolean inflected) {}

  private static final Pattern WORDS = Pattern.compile(" ");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** What an inflected form adds to the stem: allowed is allow, allowance is not. */
  private static final Pattern INFLECTED = Pattern.compile("\\p{L}?(?:ed|ing)|e?s?|d|y|ies|ied");

  /** As they are written in the file. */
  private final Map<List<String>, Term> written = new HashMap<>();

  private final Map<List<String>, Stemmed> stemmed = new HashMap<>();
  private final Set<String> measured = new HashSet<>();
  private final List<String> twofold = new ArrayList<>();
  private int longest;

  private EnglishGlossary() {}

  static EnglishGlossary read(Path file) {
    EnglishGlossary glossary = new EnglishGlossary();
    glossary.add(YamlFile.read(file) instanceof Map<?, ?> parts ? parts : Map.of());
    return glossary;
  }

  /** Later parts give way to earlier ones: what asks is not ignored. */
  private void add(Map<?, ?> parts) {
    phrases(parts.get("asks"), Use.ASKS);
    phrases(parts.get("asks_of"), Use.ASKS_OF);
    phrases(parts.get("asks_amount"), Use.ASKS_AMOUNT);
    phrases(parts.get("asks_what"), Use.ASKS_WHAT);
    phrases(parts.get("yes_or_no"), Use.YES_OR_NO);
    if (parts.get("words") instanceof Map<?, ?> fields) {
      fields.values().forEach(field -> phrases(field, Use.WORD));
    }
    phrases(parts.get("places"), Use.GENERAL);
    phrases(parts.get("general"), Use.GENERAL);
    words(parts.get("links"), Use.LINK);
    words(parts.get("joins"), Use.JOIN);
    words(parts.get("ignored"), Use.IGNORED);
    measured.addAll(strings(parts.get("measured")));
    if (!twofold.isEmpty()) {
      throw new IllegalStateException("english.yml：同一个英文词有两个译法：" + String.join("；", twofold));
    }
  }

  private void phrases(@Nullable Object part, Use use) {
    if (part instanceof Map<?, ?> lines) {
      lines.forEach(
          (chinese, english) ->
              strings(english)
                  .forEach(phrase -> put(phrase, new Term(String.valueOf(chinese), use))));
    }
  }

  private void words(@Nullable Object list, Use use) {
    strings(list).forEach(word -> put(word, new Term("", use)));
  }

  private static List<String> strings(@Nullable Object list) {
    return list instanceof List<?> strings
        ? strings.stream().map(EnglishGlossary::string).toList()
        : List.of();
  }

  /** YAML takes some words for something else: no, on, off. */
  private static String string(@Nullable Object written) {
    if (written instanceof String string) {
      return string;
    }
    throw new IllegalStateException("english.yml：%s 要加引号".formatted(written));
  }

  private void put(String phrase, Term term) {
    List<String> words =
        WORDS
            .splitAsStream(phrase.toLowerCase(Locale.ROOT))
            .filter(word -> !article(word) || !phrase.contains(" "))
            .toList();
    List<String> stems = words.stream().map(EnglishGlossary::stem).toList();
    Stemmed own = new Stemmed(term, words.stream().allMatch(EnglishGlossary::inflected));
    Term same = written.putIfAbsent(words, term);
    written.putIfAbsent(plural(words), term);
    Stemmed alike = stemmed.merge(stems, own, EnglishGlossary::nearer);
    if (two(same, term) || (own.inflected() && two(alike.term(), term))) {
      Term before = same == null ? alike.term() : same;
      twofold.add(phrase + "：" + before.chinese() + "、" + term.chinese());
    }
    longest = Math.max(longest, words.size());
  }

  /** A derived word would by its stem be another word: allowances. */
  private static List<String> plural(List<String> words) {
    List<String> plural = new ArrayList<>(words);
    plural.set(words.size() - 1, words.get(words.size() - 1) + "s");
    return plural;
  }

  private static Stemmed nearer(Stemmed before, Stemmed next) {
    return next.inflected() && !before.inflected() ? next : before;
  }

  private static boolean two(@Nullable Term before, Term term) {
    return before != null && content(before) && content(term) && !before.equals(term);
  }

  /** Whether it is its own stem but for an ending. */
  private static boolean inflected(String word) {
    String stem = stem(word);
    int shared = 0;
    while (shared < Math.min(stem.length(), word.length())
        && stem.charAt(shared) == word.charAt(shared)) {
      shared++;
    }
    return INFLECTED.matcher(word.substring(shared)).matches();
  }

  private static boolean content(Term term) {
    return term.use() == Use.WORD || term.use() == Use.GENERAL;
  }

  /** The longest phrase that begins there; of one length, the one that is written so. */
  Optional<Match> at(List<String> words, List<String> stems, int from) {
    for (int length = Math.min(longest, stems.size() - from); length > 0; length--) {
      Term term = written.get(words.subList(from, from + length));
      Stemmed alike = stemmed.get(stems.subList(from, from + length));
      if (term == null && alike != null) {
        term = alike.term();
      }
      if (term != null) {
        return Optional.of(new Match(term, length));
      }
    }
    return Optional.empty();
  }

  /** Whether of what the Chinese names one asks how much it is. */
  boolean measured(String chinese) {
    return measured.stream().anyMatch(chinese::contains);
  }

  static boolean article(String word) {
    return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** As the inflected forms of a word are alike. */
  static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word.toLowerCase(Locale.ROOT));
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
