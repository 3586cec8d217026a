package changce.console.corrections;

import changce.console.corrections.Neighbours.Neighbour;
import changce.conversation.AnswerLog;
import changce.conversation.LoggedAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour's answers beside each other.
 *
 * @param after null until it has been asked again
 */
record BeforeAndAfter(LoggedAnswer before, @Nullable LoggedAnswer after) {

  static Optional<BeforeAndAfter> of(Neighbour neighbour, AnswerLog log) {
    return log.line(neighbour.before())
        .map(
            before ->
                new BeforeAndAfter(
                    before,
                    neighbour.after() == null ? null : log.line(neighbour.after()).orElse(null)));
  }

  /** Whether another answer is given now. */
  public boolean changed() {
    return after != null
        && !(before.outcome().equals(after.outcome()) && before.text().equals(after.text()));
  }
}
