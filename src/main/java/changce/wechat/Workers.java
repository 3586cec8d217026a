package changce.wechat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Runs blocking work apart from the event loop. Whoever hangs up does not stop it: what was begun
 * is ended, and no thread is interrupted inside the database driver.
 */
@Component
class Workers {

  private final AsyncTaskExecutor database;
  private final AsyncTaskExecutor sending;

  Workers(
      @Qualifier("weChatExecutor") AsyncTaskExecutor database,
      @Qualifier("weChatSendingExecutor") AsyncTaskExecutor sending) {
    this.database = database;
    this.sending = sending;
  }

  <T> Mono<T> run(Supplier<T> work) {
    return Mono.defer(() -> Mono.fromFuture(CompletableFuture.supplyAsync(work, database), true));
  }

  /** Nobody waits for its end. */
  void start(Runnable work) {
    database.execute(work);
  }

  /** For calls to the platform. */
  void startSending(Runnable work) {
    sending.execute(work);
  }
}
