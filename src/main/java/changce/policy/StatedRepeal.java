package changce.policy;

import changce.writing.Fold;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document that a text says it ends.
 *
 * @param title null where only the number is given
 * @param from the first day without it; null: from the text's own first day
 */
record StatedRepeal(@Nullable String title, @Nullable String number, @Nullable LocalDate from) {

  /** The policy that is meant; empty where none is, or more than one could be. */
  Optional<Policy> meant(List<Policy> held) {
    List<Policy> named = named(held);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Every policy that is so called. Two documents of one title are told apart by their numbers. */
  List<Policy> named(List<Policy> held) {
    return Stream.concat(
            held.stream().filter(policy -> same(number, policy.number())),
            held.stream()
                .filter(policy -> same(title, policy.title()))
                .filter(policy -> !differ(number, policy.number())))
        .distinct()
        .toList();
  }

  boolean names(Policy policy) {
    return !named(List.of(policy)).isEmpty();
  }

  String inWords() {
    String written = title == null ? "" : "《" + title + "》";
    return number == null ? written : title == null ? number : written + "（" + number + "）";
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && folded(one).equals(folded(other));
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !folded(one).equals(folded(other));
  }

  /** Brackets and blanks are written in many ways, and what {@link Fold} folds. */
  private static String folded(String name) {
    return Fold.of(name)
        .replaceAll("[〔\\[【﹝(]", "(")
        .replaceAll("[〕\\]】﹞)]", ")")
        .replaceAll("[《》〈〉<>「」“”\"\\s]", "");
  }
}
