package changce.retrieval;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of places as they stand in a text: the longest at each character, none twice. */
record PlaceNames(Map<Character, List<Name>> byFirst) {

  /**
   * @param place its official name when it is ours
   */
  record Name(String said, String place, boolean ours) {}

  record Found(Name name, int from, int to) {}

  /**
   * @param ours official name -> how it is said
   */
  static PlaceNames of(Map<?, ?> ours, List<?> elsewhere) {
    Stream<Name> others =
        elsewhere.stream().map(String::valueOf).map(said -> new Name(said, said, false));
    Map<Character, List<Name>> byFirst =
        Stream.concat(ours.entrySet().stream().flatMap(PlaceNames::namesOf), others)
            .sorted(Comparator.comparingInt((Name name) -> name.said.length()).reversed())
            .collect(groupingBy(name -> name.said.charAt(0)));
    return new PlaceNames(byFirst);
  }

  private static Stream<Name> namesOf(Map.Entry<?, ?> ours) {
    String region = String.valueOf(ours.getKey());
    return ours.getValue() instanceof List<?> said
        ? said.stream().map(name -> new Name(String.valueOf(name), region, true))
        : Stream.empty();
  }

  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int from = i;
      Optional<Name> name = at(text, from);
      if (name.isPresent()) {
        int to = from + name.get().said.length();
        found.add(new Found(name.get(), from, to));
        i = to - 1;
      }
    }
    return found;
  }

  private Optional<Name> at(String text, int from) {
    return byFirst.getOrDefault(text.charAt(from), List.of()).stream()
        .filter(name -> text.startsWith(name.said, from))
        .findFirst();
  }
}
