package changce.conversation;

import changce.answering.AnswerPart.Ending;
import changce.answering.AnswerPart.ModelCall;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an answer came about: for the log, never shown to the visitor. */
record Making(
    @Nullable String reason,
    @Nullable String promptVersion,
    @Nullable String route,
    @Nullable String searchedAs,
    List<ModelCall> calls) {

  static Making of(Ending ending, Collection<ModelCall> calls) {
    return new Making(
        ending.reason(),
        ending.promptVersion(),
        ending.route() == null ? null : ending.route().word(),
        ending.searchedAs(),
        List.copyOf(calls));
  }
}
