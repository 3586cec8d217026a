package changce.retrieval;

import changce.reading.NamedPlace;
import changce.reading.PlaceReader;
import changce.reading.PlaceRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places and which lies within which, from {@code knowledge/regions.yml}. */
final class Regions {

  private static final Pattern SIDE_BY_SIDE = Pattern.compile("[和与跟同及或、,，/]|还是");

  private final Map<String, String> within;
  private final PlaceNames names;
  private final PlaceReader reader;

  private Regions(Map<String, String> within, PlaceNames names, PlaceReader reader) {
    this.within = within;
    this.names = names;
    this.reader = reader;
  }

  static Regions from(Map<String, ?> yaml, PlaceReader reader) {
    Map<String, String> within = new LinkedHashMap<>();
    Map<?, ?> upper = part(yaml, "within", Map.class);
    upper.forEach((region, above) -> within.put(String.valueOf(region), String.valueOf(above)));
    PlaceNames names =
        PlaceNames.of(part(yaml, "names", Map.class), part(yaml, "elsewhere", List.class));
    return new Regions(within, names, reader);
  }

  private static <T> T part(Map<String, ?> yaml, String key, Class<T> type) {
    Object part = yaml.get(key);
    if (!type.isInstance(part)) {
      throw new IllegalStateException("regions.yml 缺少 " + key);
    }
    return type.cast(part);
  }

  /**
   * The places that the text names, in their order, each with what it is named for: for the same
   * what stands side by side, 岳麓区和湘江新区.
   */
  List<NamedPlace> places(String text) {
    List<NamedPlace> places = new ArrayList<>();
    int end = -1;
    for (PlaceNames.Found found : names.in(text)) {
      NamedPlace place = placed(text, found);
      if (end >= 0 && SIDE_BY_SIDE.matcher(text.substring(end, found.from())).matches()) {
        sideBySide(places, place);
      } else {
        places.add(place);
      }
      end = found.to();
    }
    return places;
  }

  private NamedPlace placed(String text, PlaceNames.Found found) {
    return new NamedPlace(
        found.name().place(), found.name().ours(), reader.role(text, found.from(), found.to()));
  }

  private static void sideBySide(List<NamedPlace> places, NamedPlace next) {
    NamedPlace before = places.remove(places.size() - 1);
    places.add(before.role() == PlaceRole.CIRCUMSTANCE ? before.as(next.role()) : before);
    places.add(next.role() == PlaceRole.CIRCUMSTANCE ? next.as(before.role()) : next);
  }

  /**
   * The narrowest of our regions that the question is about, several when it names them side by
   * side; where it is about none, those that it mentions.
   */
  Set<String> namedIn(String question) {
    List<NamedPlace> places = places(question);
    Set<String> applying = narrowest(places, PlaceRole.APPLIES);
    return applying.isEmpty() ? narrowest(places, PlaceRole.CIRCUMSTANCE) : applying;
  }

  private Set<String> narrowest(List<NamedPlace> places, PlaceRole role) {
    List<String> named =
        places.stream()
            .filter(place -> place.ours() && place.role() == role)
            .map(NamedPlace::name)
            .toList();
    int deepest = named.stream().mapToInt(this::depth).max().orElse(0);
    return named.stream()
        .filter(region -> depth(region) == deepest)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All places that the text names, ours by their official names. */
  Set<String> allNamedIn(String text) {
    return places(text).stream()
        .filter(place -> place.role() != PlaceRole.PART_OF_NAME)
        .map(NamedPlace::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The question is about a place that is not ours, and none of ours is spoken of. The province
   * does not count: every place of Hunan may be named with it.
   */
  boolean elsewhere(String question) {
    List<NamedPlace> places = places(question);
    return places.stream().anyMatch(place -> !place.ours() && place.role() == PlaceRole.APPLIES)
        && places.stream().noneMatch(this::withinTheCity);
  }

  private boolean withinTheCity(NamedPlace place) {
    return place.ours() && place.role() != PlaceRole.PART_OF_NAME && depth(place.name()) > 1;
  }

  /** A misspelt region is nobody's: it must not make a district's policy everybody's. */
  private boolean known(String region) {
    return within.containsKey(region) || within.containsValue(region);
  }

  /**
   * Whether a policy of one region answers for one of others: 长沙市's for 岳麓区, but not 长沙县's for 岳麓区,
   * nor for 长沙市. Where the question names no region every policy of ours may answer.
   */
  boolean answersFor(String policyRegion, Set<String> asked) {
    return asked.isEmpty()
        ? known(policyRegion)
        : asked.stream().anyMatch(region -> liesWithin(region, policyRegion));
  }

  /** The regions whose policies answer for those, {@link #answersFor}. */
  Set<String> answeringFor(Set<String> asked) {
    return Stream.concat(within.keySet().stream(), within.values().stream())
        .filter(region -> answersFor(region, asked))
        .collect(Collectors.toSet());
  }

  private boolean liesWithin(String region, String wider) {
    for (@Nullable String upper = region; upper != null; upper = within.get(upper)) {
      if (upper.equals(wider)) {
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
