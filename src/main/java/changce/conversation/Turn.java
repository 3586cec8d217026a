package changce.conversation;

import java.util.concurrent.CompletableFuture;

/** Holds a worker back until its question has been stored. */
final class Turn {

  private final CompletableFuture<Boolean> stored = new CompletableFuture<>();

  void begin() {
    stored.complete(true);
  }

  /** After {@link #begin()} without effect. */
  void giveUp() {
    stored.complete(false);
  }

  boolean comes() {
    return stored.join();
  }
}
