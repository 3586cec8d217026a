package changce.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Seeded choices: the same seed gives the same answers on every machine. */
final class Shuffled {

  private Shuffled() {}

  static <T> List<T> of(List<T> things, SplittableRandom random) {
    List<T> shuffled = new ArrayList<>(things);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T kept = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, kept);
    }
    return shuffled;
  }

  /** The first of each form, then the second of each, so that no form crowds out another. */
  static <T> List<T> evenly(List<T> things, Function<T, String> form, int most) {
    Map<String, List<T>> byForm = new LinkedHashMap<>();
    things.forEach(
        thing -> byForm.computeIfAbsent(form.apply(thing), key -> new ArrayList<>()).add(thing));
    List<T> chosen = new ArrayList<>();
    for (int round = 0; chosen.size() < Math.min(most, things.size()); round++) {
      for (List<T> ofOneForm : byForm.values()) {
        if (round < ofOneForm.size() && chosen.size() < most) {
          chosen.add(ofOneForm.get(round));
        }
      }
    }
    return chosen;
  }
}
