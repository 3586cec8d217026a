package changce.answering;

import java.time.LocalDate;

/**
 * A question as the steps see it.
 *
 * @param asked as the visitor wrote it
 * @param whole with what it left unsaid; the same when it stands alone
 */
record Inquiry(String asked, String whole, Route route, LocalDate day) {

  /** As it was asked: it may stand alone after all. */
  Inquiry alone() {
    return new Inquiry(asked, asked, route, day);
  }

  boolean leans() {
    return !asked.equals(whole);
  }
}
