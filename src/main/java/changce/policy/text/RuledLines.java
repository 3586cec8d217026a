package changce.policy.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rulings of a page: what lies on one line is one ruling, whatever pieces it was drawn in, and
 * rulings that meet belong together.
 */
final class RuledLines {

  /** A page with more is a drawing. */
  private static final int MOST = 20_000;

  private static final int MOST_JOINED = 2_000;
  private static final double SHORTEST = 5;

  private RuledLines() {}

  /** Each list the rulings of what may be a table. */
  static List<List<Ruling>> groups(List<Ruling> drawn) {
    if (drawn.size() > MOST) {
      return List.of();
    }
    List<Ruling> rulings = joined(drawn, true);
    rulings.addAll(joined(drawn, false));
    return rulings.size() > MOST_JOINED ? List.of() : together(rulings);
  }

  private static List<Ruling> joined(List<Ruling> drawn, boolean horizontal) {
    List<Ruling> sorted =
        drawn.stream()
            .filter(ruling -> ruling.horizontal() == horizontal)
            .sorted(Comparator.comparingDouble(Ruling::at))
            .toList();
    List<Ruling> joined = new ArrayList<>();
    int first = 0;
    while (first < sorted.size()) {
      int end = first;
      while (end < sorted.size() && sorted.get(end).at() - sorted.get(first).at() <= Ruling.NEAR) {
        end++;
      }
      joinLine(sorted.subList(first, end), joined);
      first = end;
    }
    return joined;
  }

  /**
   * @param pieces of one line of the page
   */
  private static void joinLine(List<Ruling> pieces, List<Ruling> joined) {
    double at = pieces.stream().mapToDouble(Ruling::at).average().orElse(0);
    Ruling open = null;
    for (Ruling piece : pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList()) {
      if (open != null && piece.from() <= open.to() + Ruling.NEAR) {
        open = new Ruling(open.horizontal(), at, open.from(), Math.max(open.to(), piece.to()));
      } else {
        addLong(open, joined);
        open = new Ruling(piece.horizontal(), at, piece.from(), piece.to());
      }
    }
    addLong(open, joined);
  }

  private static void addLong(@Nullable Ruling ruling, List<Ruling> rulings) {
    if (ruling != null && ruling.to() - ruling.from() >= SHORTEST) {
      rulings.add(ruling);
    }
  }

  private static List<List<Ruling>> together(List<Ruling> rulings) {
    int[] group = new int[rulings.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int other = 0; other < i; other++) {
        if (rulings.get(i).meets(rulings.get(other))) {
          group[root(group, other)] = root(group, i);
        }
      }
    }
    Map<Integer, List<Ruling>> byGroup = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      byGroup.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(rulings.get(i));
    }
    return byGroup.values().stream().filter(Objects::nonNull).toList();
  }

  private static int root(int[] group, int member) {
    int root = member;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }
}
