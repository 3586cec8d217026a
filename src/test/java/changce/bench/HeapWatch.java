package changce.bench;

/** How much of the heap is in use at most, garbage collected twice a second, until it is closed. */
final class HeapWatch implements AutoCloseable {

  private static final long BETWEEN_MS = 500;

  private final Thread thread = new Thread(this::watch, "heap-watch");
  private volatile long most;

  private HeapWatch() {
    thread.setDaemon(true);
  }

  static HeapWatch begin() {
    HeapWatch watch = new HeapWatch();
    watch.thread.start();
    return watch;
  }

  /** Bytes. */
  static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Bytes, so far. */
  long most() {
    return most;
  }

  private void watch() {
    try {
      while (true) {
        System.gc();
        most = Math.max(most, used());
        Thread.sleep(BETWEEN_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
