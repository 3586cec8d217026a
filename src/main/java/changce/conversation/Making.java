package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.answering.Route;
import org.jspecify.annotations.Nullable;

/** How an answer came about: for the log, never shown to the visitor. */
record Making(
    @Nullable String reason,
    @Nullable String promptVersion,
    @Nullable String route,
    @Nullable String searchedAs,
    AnswerRecord record) {

  static Making of(Ending ending, AnswerRecord record) {
    Route route = ending.taken().route();
    return new Making(
        ending.made().reason(),
        ending.made().promptVersion(),
        route == null ? null : route.word(),
        ending.taken().searchedAs(),
        record);
  }
}
