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

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final Map<List<String>, Term> terms = new HashMap<>();
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
    List<String> stems = new ArrayList<>();
    for (String word : phrase.split(" ", -1)) {
      if (!article(word) || !phrase.contains(" ")) {
        stems.add(stem(word));
      }
    }
    Term before = terms.putIfAbsent(stems, term);
    if (before != null && content(before) && content(term) && !before.equals(term)) {
      twofold.add(phrase + "：" + before.chinese() + "、" + term.chinese());
    }
    longest = Math.max(longest, stems.size());
  }

  private static boolean content(Term term) {
    return term.use() == Use.WORD || term.use() == Use.GENERAL;
  }

  /** The longest phrase that begins there. */
  Optional<Match> at(List<String> stems, int from) {
    for (int length = Math.min(longest, stems.size() - from); length > 0; length--) {
      Term term = terms.get(stems.subList(from, from + length));
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
