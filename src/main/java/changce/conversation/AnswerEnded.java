package changce.conversation;

import changce.models.ModelCall;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer has ended, whoever ended it; published in the transaction that stores the ending. No
 * words of the visitor are in it.
 *
 * @param outcome one of the fixed list of statuses
 * @param channel where it was asked
 * @param sources from the question to what was found; null when nothing was given
 * @param firstSentence null when none was shown
 * @param whole from the question to the end
 * @param blocked sentences that were not shown
 */
public record AnswerEnded(
    String outcome,
    String channel,
    @Nullable Duration sources,
    @Nullable Duration firstSentence,
    Duration whole,
    int blocked,
    List<ModelCall> calls) {

  public AnswerEnded {
    calls = List.copyOf(calls);
  }
}
