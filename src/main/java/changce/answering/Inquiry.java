package changce.answering;

import changce.answering.Request.EarlierTurn;
import changce.retrieval.Hit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * A question as the steps see it.
 *
 * @param asked as the visitor wrote it
 * @param whole with what it left unsaid; the same when it stands alone
 * @param earlier what was asked before it, oldest first
 * @param continues asked within a conversation, and short or vague enough to be about it
 * @param suspected that it is none of ours: it takes the embedding, for which not every step can
 *     wait
 * @param past the day is one that the question looks back to
 * @param named asked back before what it is about, and now that was said: the whole is what is
 *     asked
 * @param brief whether a short answer is wanted
 * @param found passages, best first; none before the search
 */
record Inquiry(
    String asked,
    String whole,
    List<EarlierTurn> earlier,
    boolean continues,
    Route route,
    Supplier<OutOfScope> suspected,
    LocalDate day,
    boolean past,
    boolean named,
    boolean brief,
    List<Hit> found) {

  Inquiry(
      String asked,
      String whole,
      List<EarlierTurn> earlier,
      boolean continues,
      Route route,
      Supplier<OutOfScope> suspected,
      LocalDate day,
      boolean past,
      boolean named,
      boolean brief) {
    this(asked, whole, earlier, continues, route, suspected, day, past, named, brief, List.of());
  }

  /** Asked by nobody, to see what would be answered. */
  static Inquiry tried(String question, LocalDate day, boolean past) {
    return new Inquiry(
        question,
        question,
        List.of(),
        false,
        Route.POLICY_QUESTION,
        () -> OutOfScope.NONE,
        day,
        past,
        false,
        false);
  }

  /** As it was asked: it may stand alone after all. */
  Inquiry alone() {
    return new Inquiry(
        asked, asked, earlier, continues, route, suspected, day, past, named, brief, List.of());
  }

  /** One part of it, that says what it is about. */
  Inquiry asking(String part) {
    return asking(part, part);
  }

  /** One part of it, and that with what it is about. */
  Inquiry asking(String part, String about) {
    return new Inquiry(
        part, about, earlier, continues, route, suspected, day, past, named, brief, List.of());
  }

  Inquiry routed(Route to) {
    return new Inquiry(
        asked, whole, earlier, continues, to, suspected, day, past, named, brief, found);
  }

  Inquiry having(List<Hit> hits) {
    return new Inquiry(
        asked, whole, earlier, continues, route, suspected, day, past, named, brief, hits);
  }

  OutOfScope suspicion() {
    return suspected.get();
  }

  /** As if the matter had been named at once. */
  Inquiry inOnePiece() {
    return new Inquiry(
        whole, whole, earlier, continues, route, suspected, day, past, named, brief, found);
  }

  /** What is asked, with the matter that was named for it. */
  String askedOfMatter() {
    return named ? whole : asked;
  }

  boolean namesDocument() {
    return NamedDocuments.in(whole).findAny().isPresent();
  }

  /**
   * What is asked of the matter: the question by itself, where the whole has it behind the matter.
   */
  String own() {
    return whole.endsWith(asked) ? asked : whole;
  }

  boolean leans() {
    return !asked.equals(whole);
  }
}
