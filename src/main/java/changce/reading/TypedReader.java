package changce.reading;

import changce.writing.Digest;
import changce.writing.Fold;
import changce.writing.YamlFile;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what is typed by ear or said in dialect in the library's words. What the library or the
 * examples write so, and what may be two things, is left as it stands.
 */
public final class TypedReader {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;

  /** Of a question that comes while the library is still being learned. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");
  private static final Pattern LETTERS = Pattern.compile("(?<![A-Za-z])[a-z]{4,}(?![A-Za-z])");

  /** By the digest of what it is known from; the services of one process share it. */
  private static final Cache<String, Known> IN_USE = Caffeine.newBuilder().weakValues().build();

  private final DialectWords dialect;
  private final Map<Character, String> alike;
  private final List<String> examples;
  private volatile Future<Known> known;
  private boolean begun;

  private record Known(KnownRuns runs, FieldTerms terms) {

    /** Whether the characters on both sides of an edge are written together somewhere. */
    boolean pair(Segments segments, int edge) {
      return runs.count(segments.text().substring(edge - 1, edge + 1)) > 0;
    }

    /** Whether a piece may be of a longer word that is not known: 租补贴 in 场租补贴 lacks nothing. */
    boolean goesOn(Segments segments, int from, int to) {
      return partOfAWord(segments, from - 1) || partOfAWord(segments, to);
    }

    private boolean partOfAWord(Segments segments, int at) {
      return at >= 0
          && at < segments.text().length()
          && segments.alone(at)
          && !terms.standsAlone(segments.text().charAt(at));
    }
  }

  private static final Known NOTHING =
      new Known(
          KnownRuns.of(List.of()),
          FieldTerms.of(Set.of(), Map.of(), KnownRuns.of(List.of()), Map.of()));

  private TypedReader(DialectWords dialect, Map<Character, String> alike, List<String> examples) {
    this.dialect = dialect;
    this.alike = alike;
    this.examples = examples;
    known = CompletableFuture.completedFuture(NOTHING);
  }

  /**
   * Knows no term before {@link #know}.
   *
   * @param file the dialect
   * @param written lines as people write them, rightly written
   * @throws IllegalStateException when they cannot be read
   */
  static TypedReader of(Path file, Path written) {
    Map<String, ?> yaml = YamlFile.keys(file);
    return new TypedReader(words(yaml), alike(yaml), Examples.lines(written));
  }

  private static DialectWords words(Map<String, ?> yaml) {
    return DialectWords.from(yaml.get("words") instanceof Map<?, ?> words ? words : Map.of());
  }

  private static Map<Character, String> alike(Map<String, ?> yaml) {
    Map<Character, String> alike = new HashMap<>();
    if (yaml.get("alike") instanceof List<?> groups) {
      for (Object group : groups) {
        String.valueOf(group)
            .chars()
            .forEach(one -> alike.merge((char) one, String.valueOf(group), String::concat));
      }
    }
    return Map.copyOf(alike);
  }

  /**
   * Learns on a thread of its own. A question waits for what is learned first, later for nothing.
   *
   * @param terms of the glossary
   * @param texts all that the library writes, its titles and headings once
   */
  public void know(Set<String> terms, List<String> texts) {
    FutureTask<Known> learning = new FutureTask<>(() -> learned(terms, texts));
    boolean first = !begun;
    begun = true;
    if (first) {
      known = learning;
    }
    Thread thread =
        new Thread(
            () -> {
              learning.run();
              known = learning;
            },
            "typed");
    thread.setDaemon(true);
    thread.start();
  }

  private Known learned(Set<String> terms, List<String> texts) {
    List<String> written =
        Stream.of(new TreeSet<>(terms), texts, examples)
            .flatMap(Collection::stream)
            .map(Fold::of)
            .toList();
    return IN_USE.get(digest(terms, written), from -> learned(terms, written, alike));
  }

  private String digest(Set<String> terms, List<String> written) {
    return Digest.of(
        Stream.of(
                Stream.of(String.valueOf(terms.size())),
                alike.entrySet().stream().map(String::valueOf).sorted(),
                Stream.of(String.valueOf(alike.size())),
                written.stream())
            .flatMap(parts -> parts));
  }

  private static Known learned(
      Set<String> terms, List<String> written, Map<Character, String> alike) {
    KnownRuns runs = KnownRuns.of(written);
    Map<String, Integer> words = new HashMap<>();
    written.forEach(
        text -> Segments.of(text).words().forEach(word -> words.merge(word, 1, Integer::sum)));
    return new Known(runs, FieldTerms.of(terms, words, runs, alike));
  }

  /** The same question when nothing in it is typed otherwise than it is meant. */
  public TypedQuestion read(String question) {
    Known now = known();
    List<String> found = new ArrayList<>();
    String said = each(CHINESE, question, text -> dialect.read(text, found));
    String spelled =
        CHINESE.matcher(said).find()
            ? each(LETTERS, said, text -> spelled(now, text, found))
            : said;
    String read = each(CHINESE, spelled, text -> heard(now, text, found));
    return new TypedQuestion(question, read, found.stream().distinct().toList());
  }

  private Known known() {
    try {
      return known.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return NOTHING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the library's words were learned", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The library's words cannot be learned", e.getCause());
    }
  }

  private interface Part {
    String read(String text);
  }

  private static String each(Pattern pattern, String text, Part part) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(part.read(found.group())));
  }

  private static String spelled(Known known, String letters, List<String> found) {
    Optional<String> chinese = known.terms.spelled(letters);
    chinese.ifPresent(found::add);
    return chinese.orElse(letters);
  }

  private static String heard(Known known, String written, List<String> found) {
    String folded = Fold.of(written);
    String text = folded.length() == written.length() ? folded : written;
    Segments segments = Segments.of(text);
    for (int length = Math.min(LONGEST, text.length()); length >= SHORTEST; length--) {
      for (int from = 0; from + length <= text.length(); from++) {
        Optional<String> meant = meant(known, segments, from, from + length);
        if (meant.isPresent()) {
          found.add(meant.get());
          return heardAround(known, text, from, from + length, meant.get(), found);
        }
      }
    }
    return written;
  }

  private static String heardAround(
      Known known, String text, int from, int to, String meant, List<String> found) {
    return heard(known, text.substring(0, from), found)
        + meant
        + heard(known, text.substring(to), found);
  }

  private static Optional<String> meant(Known known, Segments segments, int from, int to) {
    String written = segments.text().substring(from, to);
    if (!segments.whole(from, to) || known.runs.count(written) > 0) {
      return Optional.empty();
    }
    // What makes a known pair with the character beside it belongs there.
    boolean before = from > 0 && segments.alone(from) && known.pair(segments, from);
    boolean after =
        to < segments.text().length() && segments.alone(to - 1) && known.pair(segments, to);
    return known
        .terms
        .meantBy(
            written,
            at ->
                segments.alone(from + at)
                    && !(at == 0 && before)
                    && !(at == written.length() - 1 && after))
        .or(
            () ->
                before || after || known.goesOn(segments, from, to)
                    ? Optional.empty()
                    : known.terms.slippedIn(written));
  }
}
