package changce.answering;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Does one thing on another thread while the caller does the next. */
@Component
class Aside implements DisposableBean {

  private final ExecutorService threads = Executors.newCachedThreadPool(Aside::daemon);

  <T> Future<T> run(Callable<T> work) {
    return threads.submit(work);
  }

  /** What came of it; what it threw is thrown here. */
  static <T> T joined(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another step was running", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "aside");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void destroy() {
    // Not at once: an interrupt closes the file of the embedded store.
    threads.shutdown();
  }
}
