package changce.conversation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets an answer be shown only once its question has been stored. */
final class Turn {

  private final CompletableFuture<@Nullable Void> stored = new CompletableFuture<>();

  /**
   * @param wasStored false when the question could not be stored: then there is nothing to answer
   */
  void end(boolean wasStored) {
    if (wasStored) {
      stored.complete(null);
    } else {
      stored.cancel(false);
    }
  }

  /**
   * Blocks until the question has been stored.
   *
   * @throws CancellationException when it could not be
   */
  void await() {
    stored.join();
  }

  /** Blocks until it is known whether the question has been stored. */
  boolean came() {
    try {
      await();
      return true;
    } catch (CancellationException e) {
      return false;
    }
  }
}
