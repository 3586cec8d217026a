package changce.evaluation;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A chat model over real HTTP that streams the draft it was given, under the number that the
 * draft's passage has in the prompt.
 */
final class DraftingModel extends ModelServer {

  private static final String DECLINES = "无法回答";

  private final AtomicReference<@Nullable Draft> draft = new AtomicReference<>();
  private final AtomicReference<@Nullable Written> written = new AtomicReference<>();

  /**
   * @param right the mark of the passage that the draft was made from
   * @param mark that the looked-at sentence was given
   */
  record Written(int right, int mark, String answer) {}

  void drafts(Draft next) {
    written.set(null);
    draft.set(next);
  }

  /** What was written since {@link #drafts}; null when the passage was not among the sources. */
  @Nullable Written written() {
    return written.get();
  }

  @Override
  String answer(String system, String user) {
    return answer(new GivenSources(system + "\n\n" + user));
  }

  private String answer(GivenSources sources) {
    Draft current = draft.get();
    if (current == null) {
      return DECLINES;
    }
    int right = sources.markOf(current.passage().text());
    int mark = sources.mark(current.citing(), right, current.sentence());
    if (right == 0 || mark == 0) {
      return DECLINES;
    }
    StringBuilder answer = new StringBuilder();
    for (int i = 0; i < current.sentences().size(); i++) {
      boolean target = i == current.target();
      Citing citing = target ? current.citing() : Citing.BEFORE_THE_STOP;
      answer.append(citing.write(current.sentences().get(i), target ? mark : right));
    }
    written.set(new Written(right, mark, answer.toString()));
    return answer.toString();
  }
}
