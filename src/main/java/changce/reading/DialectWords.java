package changce.reading;

import changce.reading.LinearClassifier.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of Changsha; where their characters may be ordinary Chinese, what stands around tells.
 */
final class DialectWords {

  private static final double COST = 8;

  /** Characters on either side that are looked at. */
  private static final int NEAR = 3;

  /** In doubt it is read as it stands. */
  private static final double SURE = 0.5;

  private final Map<String, Word> words;

  private enum Use {
    DIALECT,
    ORDINARY
  }

  /**
   * @param uses null where the word is nothing else
   */
  private record Word(String said, String means, @Nullable LinearClassifier<Use> uses) {

    boolean meant(Segments segments, int from) {
      int to = from + said.length();
      return uses == null
          ? segments.whole(from, to)
          : uses.probabilities(around(segments, from, to).all()).getOrDefault(Use.DIALECT, 0.0)
              >= SURE;
    }
  }

  private DialectWords(Map<String, Word> words) {
    this.words = words;
  }

  /**
   * @throws IllegalStateException when a word is not written so
   */
  static DialectWords from(Map<?, ?> yaml) {
    Map<String, Word> words = new LinkedHashMap<>();
    yaml.entrySet().stream()
        .map(entry -> word(String.valueOf(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt((Word word) -> word.said.length()).reversed())
        .forEach(word -> words.put(word.said, word));
    return new DialectWords(words);
  }

  private static Word word(String said, @Nullable Object lines) {
    if (!(lines instanceof Map<?, ?> word)
        || word.get("means") == null
        || !(word.get("said") instanceof List<?> examples)
        || examples.size() < 2) {
      throw new IllegalStateException("dialect.yml：%s 要写明 means 和至少两行 said".formatted(said));
    }
    List<Example<Use>> seen = new ArrayList<>(examples(said, examples, Use.DIALECT));
    boolean ordinary =
        word.get("ordinary") instanceof List<?> others
            && seen.addAll(examples(said, others, Use.ORDINARY));
    return new Word(
        said,
        String.valueOf(word.get("means")),
        ordinary ? LinearClassifier.learned(List.of(Use.values()), seen, COST) : null);
  }

  private static List<Example<Use>> examples(String said, List<?> lines, Use use) {
    String marked = "【" + said + "】";
    return lines.stream()
        .map(String::valueOf)
        .map(
            line -> {
              int from = line.indexOf(marked);
              if (from < 0) {
                throw new IllegalStateException("dialect.yml：%s 要放在【】里：%s".formatted(said, line));
              }
              String text = line.replace(marked, said);
              return new Example<>(
                  around(Segments.of(text), from, from + said.length()).all(), use);
            })
        .toList();
  }

  /** As it is written and as it sounds: 好多前 is 好多钱. */
  private static Features around(Segments segments, int from, int to) {
    String text = segments.text();
    Features features = new Features().name(segments.whole(from, to) ? "whole" : "cut", 0.6);
    for (int i = 1; i <= NEAR; i++) {
      String before = text.substring(Math.max(0, from - i), from);
      String after = text.substring(to, Math.min(text.length(), to + i));
      features.name("<" + i + before, 1.0).name(">" + i + after, 1.0);
      features.name("«" + i + sound(before), 0.8).name("»" + i + sound(after), 0.8);
    }
    return features;
  }

  private static String sound(String text) {
    StringBuilder sound = new StringBuilder();
    text.chars()
        .mapToObj(one -> Sounds.of((char) one))
        .forEach(readings -> sound.append(readings.isEmpty() ? "?" : readings.get(0)));
    return sound.toString();
  }

  /**
   * In ordinary words.
   *
   * @param found takes what each one means
   */
  String read(String text, List<String> found) {
    if (words.keySet().stream().noneMatch(text::contains)) {
      return text;
    }
    Segments segments = Segments.of(text);
    StringBuilder read = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<Word> word = at(segments, at);
      word.ifPresent(one -> found.add(one.means));
      read.append(word.map(Word::means).orElse(text.substring(at, at + 1)));
      at += word.map(one -> one.said.length()).orElse(1);
    }
    return read.toString();
  }

  private Optional<Word> at(Segments segments, int from) {
    return words.values().stream()
        .filter(word -> segments.text().startsWith(word.said, from))
        .filter(word -> word.meant(segments, from))
        .findFirst();
  }

  /** All that they mean. */
  Stream<String> meanings() {
    return words.values().stream().map(Word::means);
  }
}
