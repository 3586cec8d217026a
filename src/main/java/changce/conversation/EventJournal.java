package changce.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stores the events of answers as they are given. Those that come while others are being written
 * wait, and are then written together: a thousand answers at once cost some commits, not a thousand
 * (group commit). Who comes alone waits for nobody.
 *
 * <p>Who has been written goes on at once: were each to pass through the lock first, a thousand
 * would stand in line for it, and on a busy machine each place in the line takes milliseconds.
 */
@Component
class EventJournal {

  /** So that a transaction stays short. */
  private static final int MOST_AT_ONCE = 100;

  private final Consumer<List<Entry>> store;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** An event with the question whose answer it belongs to. */
  record Entry(QuestionId question, AnswerEvent event) {}

  @Autowired
  EventJournal(StoredEvents events) {
    this(events::append);
  }

  /**
   * @param store all of them or none
   */
  EventJournal(Consumer<List<Entry>> store) {
    this.store = store;
  }

  private static final class Waiting {

    private final Entry entry;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean written;
    private @Nullable RuntimeException refused;

    private Waiting(Entry entry) {
      this.entry = entry;
    }

    private void end(@Nullable RuntimeException because) {
      refused = because;
      written = true;
      calls.release();
    }
  }

  /**
   * Returns when the event is on disk.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the answer has another event in its
   *     place
   */
  void append(QuestionId question, AnswerEvent event) {
    Waiting mine = new Waiting(new Entry(question, event));
    waiting.add(mine);
    while (!mine.written) {
      if (!writeIfNobodyDoes()) {
        mine.calls.acquireUninterruptibly();
      }
    }
    if (mine.refused != null) {
      throw mine.refused;
    }
  }

  /**
   * Whoever stood in line while this was writing is called when it is done: the first of them
   * writes what has come since.
   *
   * @return false when somebody else is writing, who will then call
   */
  private boolean writeIfNobodyDoes() {
    if (!writing.tryLock()) {
      return false;
    }
    try {
      List<Waiting> next = next();
      if (!next.isEmpty()) {
        write(next);
      }
    } finally {
      writing.unlock();
    }
    Waiting first = waiting.peek();
    if (first != null) {
      first.calls.release();
    }
    return true;
  }

  private List<Waiting> next() {
    List<Waiting> next = new ArrayList<>();
    for (Waiting one = waiting.poll(); one != null; one = waiting.poll()) {
      next.add(one);
      if (next.size() == MOST_AT_ONCE) {
        break;
      }
    }
    return next;
  }

  private void write(List<Waiting> together) {
    try {
      store.accept(together.stream().map(one -> one.entry).toList());
      together.forEach(one -> one.end(null));
    } catch (RuntimeException e) {
      if (together.size() > 1) {
        // One of them spoils it for all: each for itself, then.
        together.forEach(one -> write(List.of(one)));
      } else {
        together.forEach(one -> one.end(e));
      }
    }
  }
}
