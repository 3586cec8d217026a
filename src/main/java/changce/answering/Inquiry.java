package changce.answering;

import java.time.LocalDate;

/**
 * A question as the steps see it.
 *
 * @param asked as the visitor wrote it
 * @param whole with what it left unsaid; the same when it stands alone
 * @param continues asked within a conversation, and short or vague enough to be about it
 * @param suspicion that it is none of ours
 * @param past the day is one that the question looks back to
 * @param brief whether a short answer is wanted
 */
record Inquiry(
    String asked,
    String whole,
    boolean continues,
    Route route,
    Suspicion suspicion,
    LocalDate day,
    boolean past,
    boolean brief) {

  Inquiry(String asked, String whole, boolean continues, Route route, LocalDate day, boolean past) {
    this(asked, whole, continues, route, Suspicion.NONE, day, past, false);
  }

  /** As it was asked: it may stand alone after all. */
  Inquiry alone() {
    return new Inquiry(asked, asked, continues, route, suspicion, day, past, brief);
  }

  Inquiry routed(Route to) {
    return new Inquiry(asked, whole, continues, to, suspicion, day, past, brief);
  }

  boolean leans() {
    return !asked.equals(whole);
  }
}
