package changce.answering.check;

import changce.answering.check.Modal.Force;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what may, must and must not be is said as in the cited clauses. */
final class ForceCheck {

  /** Characters behind 不得 that name what is forbidden. */
  private static final int NAMED = 2;

  private ForceCheck() {}

  /** The sentence's word agrees with the clause's word for the same thing. */
  static boolean holds(Modal said, List<Modal> cited, String citedPlain) {
    Set<String> governed = Words.of(said.governs());
    long most = cited.stream().mapToLong(one -> shared(governed, one)).max().orElse(0);
    if (most > 0) {
      return cited.stream().filter(one -> shared(governed, one) == most).anyMatch(said::agreesWith)
          || (said.force() == Force.MAY && allNeedNot(governed, most, cited));
    }
    boolean alsoUnforced = governed.stream().anyMatch(citedPlain::contains);
    return !said.negative() || !alsoUnforced;
  }

  private static boolean allNeedNot(Set<String> governed, long most, List<Modal> cited) {
    return cited.stream()
        .filter(one -> shared(governed, one) == most)
        .allMatch(one -> one.force() == Force.NEED_NOT);
  }

  /** What the clause forbids or denies is said in the sentence as if it were not. */
  static Optional<String> dropped(
      String plain, List<Modal> said, List<Modal> cited, String citedPlain) {
    return cited.stream()
        .filter(Modal::negative)
        .map(modal -> modal.governs().substring(0, Math.min(NAMED, modal.governs().length())))
        .filter(named -> named.length() == NAMED)
        .filter(named -> affirmed(named, plain, said) && !affirmed(named, citedPlain, cited))
        .map(named -> "漏掉了所引条款的“不”：" + named)
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

  private static long shared(Set<String> governed, Modal modal) {
    return Words.of(modal.governs()).stream().filter(governed::contains).count();
  }
}
