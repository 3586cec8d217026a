package changce.evaluation;

import changce.policy.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * What a good answer would hold: the passages' own sentences, and those of {@code own-words.yml}.
 */
final class TrueSentences {

  private static final Pattern LEAD = Pattern.compile("^(?:按|据)[^，]{2,60}，");
  private static final Pattern HEADING = Pattern.compile("^\\d+\\..*");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 220;

  private final List<Passage> passages;
  private final List<Base> reworded;

  TrueSentences(List<Passage> published) {
    passages =
        published.stream()
            .sorted(
                Comparator.comparing((Passage passage) -> passage.policy().slug())
                    .thenComparing(Passage::ordinal))
            .toList();
    reworded = reworded();
  }

  List<Base> own() {
    return passages.stream()
        .flatMap(passage -> of(passage).stream().map(text -> new Base(passage, text, Base.OWN)))
        .toList();
  }

  /** Worded by hand, see the file. */
  List<Base> inOtherWords() {
    return reworded;
  }

  /** With 按《…》第十七条, left out, as models that cite by number do. */
  List<Base> withoutLead() {
    return own().stream()
        .filter(base -> LEAD.matcher(base.sentence()).find())
        .map(
            base ->
                new Base(base.passage(), withoutLead(base.sentence()), "without what it rests on"))
        .filter(base -> base.sentence().length() >= SHORTEST)
        .toList();
  }

  List<Base> all() {
    return Stream.of(own(), withoutLead(), inOtherWords())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  static String withoutLead(String sentence) {
    return LEAD.matcher(sentence).replaceFirst("");
  }

  /** The passage's sentences that an answer may hold, without full stops. */
  static List<String> of(Passage passage) {
    return Stream.of(passage.text().split("[。！？\\n]"))
        .map(String::strip)
        .filter(text -> text.length() >= SHORTEST && text.length() <= LONGEST)
        .filter(text -> !HEADING.matcher(text).matches())
        .toList();
  }

  private List<Base> reworded() {
    List<Base> bases = new ArrayList<>();
    try (InputStream file = TrueSentences.class.getResourceAsStream("own-words.yml")) {
      List<Map<String, Object>> entries = new Yaml().load(Objects.requireNonNull(file));
      for (Map<String, Object> entry : entries) {
        Passage passage =
            passage(String.valueOf(entry.get("policy")), String.valueOf(entry.get("heading")));
        entry.forEach((key, value) -> bases.addAll(worded(passage, key, value)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bases;
  }

  private static List<Base> worded(Passage passage, String wording, Object value) {
    return value instanceof List<?> sentences
        ? sentences.stream().map(text -> new Base(passage, String.valueOf(text), wording)).toList()
        : List.of();
  }

  private Passage passage(String policy, String heading) {
    return passages.stream()
        .filter(passage -> passage.policy().slug().equals(policy))
        .filter(passage -> passage.headingPath().contains(heading))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("own-words.yml: " + policy + " " + heading));
  }
}
