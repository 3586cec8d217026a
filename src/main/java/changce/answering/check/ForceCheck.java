package changce.answering.check;

import changce.answering.check.Modal.Force;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** Whether what may, must and must not be is said as in the cited clauses. */
final class ForceCheck {

  /** Characters behind 不得 that name what is forbidden. */
  private static final int NAMED = 4;

  private static final int SHORTEST = 2;

  private static final Pattern DENIED =
      Pattern.compile("[没不](?:设([^,。]{3})|([有限]\\p{IsHan}{2}|有[A-Z]))");

  private ForceCheck() {}

  /** The sentence's word agrees with the clause's word for the same thing. */
  static boolean holds(Modal said, List<Modal> cited, String citedPlain) {
    List<Modal> same = governingTheSame(said, cited, Modal::head);
    if (same.isEmpty()) {
      same = governingTheSame(said, cited, Modal::governs);
    }
    if (!same.isEmpty()) {
      return same.stream().anyMatch(said::agreesWith)
          || (said.force() == Force.MAY
              && same.stream().allMatch(one -> one.force() == Force.NEED_NOT));
    }
    Set<String> governed = Words.of(said.governs());
    boolean alsoUnforced = governed.stream().anyMatch(citedPlain::contains);
    return !said.negative() || !alsoUnforced;
  }

  /** Those of the cited words whose governed words overlap most with the said one's. */
  private static List<Modal> governingTheSame(
      Modal said, List<Modal> cited, Function<Modal, String> part) {
    Set<String> governed = Words.of(part.apply(said));
    ToLongFunction<Modal> shared =
        one -> Words.of(part.apply(one)).stream().filter(governed::contains).count();
    long most = cited.stream().mapToLong(shared).max().orElse(0);
    return most == 0
        ? List.of()
        : cited.stream().filter(one -> shared.applyAsLong(one) == most).toList();
  }

  /** What the clause forbids or denies is said in the sentence as if it were not. */
  static Optional<String> dropped(
      String plain, List<Modal> said, List<Modal> cited, String citedPlain) {
    return cited.stream()
        .filter(Modal::negative)
        .filter(modal -> !citedPlain.startsWith("不限", modal.start()))
        .map(modal -> modal.governs().substring(0, Math.min(NAMED, modal.governs().length())))
        .filter(named -> named.length() >= SHORTEST)
        .filter(named -> affirmed(named, plain, said) && !affirmed(named, citedPlain, cited))
        .findFirst()
        .or(() -> affirmed(plain, citedPlain))
        .map(named -> "漏掉了所引条款的“不”：" + named);
  }

  /** 没有收入门槛 said as 有收入门槛, 不限年龄 as 限年龄. */
  private static Optional<String> affirmed(String plain, String citedPlain) {
    return DENIED
        .matcher(citedPlain)
        .results()
        .map(denied -> denied.group(1) == null ? denied.group(2) : "有" + denied.group(1))
        .filter(
            form ->
                plain.replaceAll("[没不]" + form, "").contains(form)
                    && !citedPlain.replaceAll("[没不]" + form, "").contains(form))
        .findFirst();
  }

  /** It stands somewhere outside of all that the negative words govern. */
  private static boolean affirmed(String named, String plain, List<Modal> modals) {
    for (int at = plain.indexOf(named); at >= 0; at = plain.indexOf(named, at + 1)) {
      int position = at;
      if (modals.stream().filter(Modal::negative).noneMatch(modal -> governs(modal, position))) {
        return true;
      }
    }
    return false;
  }

  private static boolean governs(Modal modal, int position) {
    return position > modal.start() && position <= modal.start() + modal.governs().length() + 4;
  }
}
