package changce.conversation;

import changce.answering.AnswerPart.Ending;
import org.jspecify.annotations.Nullable;

/** How an answer came about: for the log, never shown to the visitor. */
record Making(
    @Nullable String reason,
    @Nullable String promptVersion,
    @Nullable String route,
    @Nullable String searchedAs,
    AnswerRecord record) {

  static Making of(Ending ending, AnswerRecord record) {
    return new Making(
        ending.reason(),
        ending.promptVersion(),
        ending.route() == null ? null : ending.route().word(),
        ending.searchedAs(),
        record);
  }
}
