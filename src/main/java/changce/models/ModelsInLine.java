package changce.models;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The models that are still to be asked for one answer, in order. */
public final class ModelsInLine {

  /** Each endpoint's own limits are enough. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final Queue<ChatModel> left;
  private final ModelCalls calls;

  ModelsInLine(List<ChatModel> inOrder, ModelCalls calls) {
    this.left = new ArrayDeque<>(inOrder);
    this.calls = calls;
  }

  /**
   * @param call with a model that speaks; null when none does
   * @param reasons for the log: why those before it do not
   */
  public record Opened(@Nullable OpenCall call, List<String> reasons) {}

  public boolean isEmpty() {
    return left.isEmpty();
  }

  /** None of them is asked any more. */
  public void dismiss() {
    left.clear();
  }

  /**
   * Asks the first, and with hedging perhaps the second, and takes them out of the line. Blocks
   * until one speaks or those asked have failed.
   *
   * @param record gets each call that failed, on the caller's thread
   */
  public Opened open(Asking asking, Consumer<ModelCall> record) {
    return open(asking, NO_LIMIT, record);
  }

  Opened open(Asking asking, Duration limit, Consumer<ModelCall> record) {
    return calls.open(asking, left, limit, record);
  }
}
