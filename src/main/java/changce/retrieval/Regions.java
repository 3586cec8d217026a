package changce.retrieval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places and which lies within which, from {@code knowledge/regions.yml}. */
final class Regions {

  private final Map<String, String> within;
  private final List<Name> names;
  private final List<String> elsewhere;

  private record Name(String said, String region) {}

  private Regions(Map<String, String> within, List<Name> names, List<String> elsewhere) {
    this.within = within;
    this.names = names;
    this.elsewhere = elsewhere;
  }

  static Regions from(Map<String, ?> yaml) {
    Map<String, String> within = new LinkedHashMap<>();
    Map<?, ?> upper = part(yaml, "within", Map.class);
    upper.forEach((region, above) -> within.put(String.valueOf(region), String.valueOf(above)));
    Map<?, ?> said = part(yaml, "names", Map.class);
    List<Name> names =
        said.entrySet().stream()
            .flatMap(entry -> namesOf(String.valueOf(entry.getKey()), entry.getValue()))
            .toList();
    List<?> elsewhere = part(yaml, "elsewhere", List.class);
    return new Regions(within, names, elsewhere.stream().map(String::valueOf).toList());
  }

  private static Stream<Name> namesOf(String region, @Nullable Object said) {
    return said instanceof List<?> list
        ? list.stream().map(name -> new Name(String.valueOf(name), region))
        : Stream.empty();
  }

  private static <T> T part(Map<String, ?> yaml, String key, Class<T> type) {
    Object part = yaml.get(key);
    if (!type.isInstance(part)) {
      throw new IllegalStateException("regions.yml 缺少 " + key);
    }
    return type.cast(part);
  }

  /** The narrowest of our regions that the question names. */
  Optional<String> namedIn(String question) {
    return names.stream()
        .filter(name -> question.contains(name.said))
        .map(Name::region)
        .max(Comparator.comparingInt(this::depth));
  }

  /** All places that the text names, ours by their official names. */
  Set<String> allNamedIn(String text) {
    Set<String> places = new LinkedHashSet<>();
    names.stream()
        .filter(name -> text.contains(name.said))
        .forEach(name -> places.add(name.region));
    elsewhere.stream().filter(text::contains).forEach(places::add);
    return places;
  }

  /** The question names a place that is not ours, and none that is. */
  boolean elsewhere(String question) {
    return namedIn(question).isEmpty() && elsewhere.stream().anyMatch(question::contains);
  }

  /** A misspelt region is nobody's: it must not make a district's policy everybody's. */
  private boolean known(String region) {
    return within.containsKey(region) || within.containsValue(region);
  }

  /**
   * Whether a policy of one region answers for another: 长沙市's for 岳麓区, but not 长沙县's for 岳麓区, nor
   * for 长沙市. Where the question names no region every policy of ours may answer.
   */
  boolean answersFor(String policyRegion, Optional<String> asked) {
    if (asked.isEmpty()) {
      return known(policyRegion);
    }
    for (@Nullable String region = asked.get(); region != null; region = within.get(region)) {
      if (region.equals(policyRegion)) {
        return true;
      }
    }
    return false;
  }

  /** Its policies are for everybody in the city: the city's own, and those above it. */
  boolean wholeCity(String region) {
    return within.containsValue(region);
  }

  private int depth(String region) {
    int depth = 0;
    for (@Nullable String upper = within.get(region); upper != null; upper = within.get(upper)) {
      depth++;
    }
    return depth;
  }
}
