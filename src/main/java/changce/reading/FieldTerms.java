package changce.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The field's terms, found by how they sound and by how they look. */
final class FieldTerms {

  /** How much more often the better of two that fit alike must be written. */
  private static final int OFTENER = 4;

  /** What is written less often is too rare to be guessed at. */
  private static final int LEAST = 3;

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

  /** A short term is guessed at when it is written so often. */
  private static final int OFTEN = 10;

  /** And if it is only near in sound or shape, so often. */
  private static final int VERY_OFTEN = 15;

  private static final int MAY_LACK_ONE = 4;

  /** So many times as often as the wrong character is a word by itself. */
  private static final double IN_FIELD = 0.5;

  private static final double ELSEWHERE = 2;

  private final Map<String, List<Term>> bySound = new HashMap<>();
  private final Map<String, List<Term>> bySlip = new HashMap<>();
  private final Map<String, List<Term>> byLetters = new HashMap<>();
  private final Map<String, Integer> words;
  private final Map<Character, String> alike;

  /**
   * @param count how often it is written
   * @param field one of the glossary, not just a word of the library
   */
  private record Term(String text, int count, boolean field) {

    /** So long that what is left of it tells it, whatever words its characters make by chance. */
    boolean tellsItself() {
      return text.length() >= MAY_LACK_ONE;
    }
  }

  /** Whether a character, counted from 0, may not be what was meant. */
  interface Doubt {
    boolean mayBeWrong(int at);
  }

  private record Fit(Term term, int off) {}

  /**
   * Whether a character is often a word by itself; else it is part of one that nobody wrote yet.
   */
  boolean standsAlone(char character) {
    return words.getOrDefault(String.valueOf(character), 0) >= OFTEN;
  }

  private FieldTerms(Map<String, Integer> words, Map<Character, String> alike) {
    this.words = words;
    this.alike = alike;
  }

  /**
   * @param field the glossary's terms
   * @param words of all texts, with how often each is one: of one character too
   * @param alike characters by those that look like them
   */
  static FieldTerms of(
      Set<String> field, Map<String, Integer> words, KnownRuns runs, Map<Character, String> alike) {
    FieldTerms terms = new FieldTerms(words, alike);
    Stream.concat(field.stream(), words.keySet().stream())
        .distinct()
        .filter(CHINESE.asMatchPredicate())
        .map(text -> new Term(text, runs.count(text), field.contains(text)))
        .filter(term -> term.count() >= (term.field() ? 1 : LEAST))
        .forEach(terms::add);
    return terms;
  }

  private void add(Term term) {
    String text = term.text();
    Sounds.joined(chars(text, Sounds::regional), ".").forEach(key -> put(bySound, key, term));
    Sounds.joined(chars(text, Sounds::of), "").forEach(key -> put(byLetters, key, term));
    for (int i = 0; i < text.length(); i++) {
      if (text.length() > 2) {
        put(bySlip, text.substring(0, i + 1) + text.substring(i), term);
      }
      if (text.length() >= MAY_LACK_ONE) {
        put(bySlip, text.substring(0, i) + text.substring(i + 1), term);
      }
    }
  }

  private static void put(Map<String, List<Term>> terms, String key, Term term) {
    List<Term> there = terms.computeIfAbsent(key, none -> new ArrayList<>());
    if (!there.contains(term)) {
      there.add(term);
    }
  }

  private interface Choices {
    List<String> of(char character);
  }

  private static List<List<String>> chars(String text, Choices choices) {
    return text.chars().mapToObj(one -> choices.of((char) one)).toList();
  }

  /** The one term that somebody may have meant who wrote this; never the same text. */
  Optional<String> meantBy(String written, Doubt doubt) {
    Set<Term> sounding = new LinkedHashSet<>();
    Sounds.joined(chars(written, this::heard), ".")
        .forEach(key -> sounding.addAll(bySound.getOrDefault(key, List.of())));
    List<Fit> fits =
        sounding.stream()
            .map(term -> fit(written, term, doubt))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(Fit::off).thenComparing(fit -> -fit.term.count()))
            .toList();
    return only(fits).map(Term::text);
  }

  private static Optional<Term> only(List<Fit> fits) {
    if (fits.isEmpty()) {
      return Optional.empty();
    }
    Fit best = fits.get(0);
    boolean doubtful =
        fits.size() > 1
            && fits.get(1).off == best.off
            && fits.get(1).term.count() * OFTENER > best.term.count();
    return doubtful ? Optional.empty() : Optional.of(best.term);
  }

  private List<String> heard(char character) {
    Set<String> heard = new LinkedHashSet<>(Sounds.regional(character));
    alike
        .getOrDefault(character, "")
        .chars()
        .forEach(one -> heard.addAll(Sounds.regional((char) one)));
    return List.copyOf(heard);
  }

  private Optional<Fit> fit(String written, Term term, Doubt doubt) {
    List<Integer> wrong =
        IntStream.range(0, written.length())
            .filter(at -> written.charAt(at) != term.text().charAt(at))
            .boxed()
            .toList();
    int far = (int) wrong.stream().filter(at -> !heard(written, term, at)).count();
    boolean near = wrong.stream().allMatch(at -> near(written.charAt(at), term.text().charAt(at)));
    boolean outside = wrong.stream().allMatch(doubt::mayBeWrong);
    boolean likely =
        term.tellsItself()
            ? wrong.size() <= (outside ? term.text().length() / 2 : 1)
            : outside && wrong.size() == 1 && likely(written.charAt(wrong.get(0)), term, far > 0);
    return !wrong.isEmpty() && near && likely
        ? Optional.of(new Fit(term, wrong.size() + far))
        : Optional.empty();
  }

  private static boolean heard(String written, Term term, int at) {
    return Sounds.heardAs(written.charAt(at), term.text().charAt(at));
  }

  /** A short term is guessed at when it is written much, and the wrong character little. */
  private boolean likely(char wrong, Term term, boolean far) {
    int alone = words.getOrDefault(String.valueOf(wrong), 0);
    boolean pair = term.text().length() == 2;
    if (far && pair && alone > 1) {
      return false;
    }
    double times = term.field() || !pair ? IN_FIELD : ELSEWHERE;
    return term.count() >= Math.max(far ? VERY_OFTEN : OFTEN, times * alone);
  }

  private boolean near(char written, char meant) {
    return Sounds.heardAs(written, meant)
        || Sounds.nearly(written, meant)
        || alike.getOrDefault(written, "").indexOf(meant) >= 0;
  }

  /** The one term of which a character is written twice, or left out. */
  Optional<String> slippedIn(String written) {
    List<Term> terms = bySlip.getOrDefault(written, List.of());
    return terms.size() == 1 ? Optional.of(terms.get(0).text()) : Optional.empty();
  }

  /** The fewest terms that the letters spell out; empty when something is left over. */
  Optional<String> spelled(String letters) {
    List<Optional<Spelled>> upTo = new ArrayList<>(List.of(Optional.of(new Spelled("", 0))));
    for (int to = 1; to <= letters.length(); to++) {
      int end = to;
      upTo.add(
          IntStream.range(0, end)
              .mapToObj(
                  from ->
                      upTo.get(from)
                          .flatMap(before -> often(letters.substring(from, end)).map(before::and)))
              .flatMap(Optional::stream)
              .min(Comparator.comparingInt(Spelled::terms)));
    }
    return upTo.get(letters.length()).map(Spelled::text);
  }

  private record Spelled(String text, int terms) {

    Spelled and(Term term) {
      return new Spelled(text + term.text(), terms + 1);
    }
  }

  private Optional<Term> often(String letters) {
    List<Fit> fits =
        byLetters.getOrDefault(letters, List.of()).stream()
            .map(term -> new Fit(term, 0))
            .sorted(Comparator.comparing(fit -> -fit.term.count()))
            .toList();
    return only(fits);
  }
}
