package changce.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stores the events of answers as they are given. Those that come while others are being written
 * wait, and are then written together: a thousand answers at once cost some commits, not a thousand
 * (group commit). Who comes alone waits for nobody.
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
    private boolean written;
    private @Nullable RuntimeException refused;

    private Waiting(Entry entry) {
      this.entry = entry;
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
    writing.lock();
    try {
      while (!mine.written) {
        write(next());
      }
    } finally {
      writing.unlock();
    }
    if (mine.refused != null) {
      throw mine.refused;
    }
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
      together.forEach(one -> one.written = true);
    } catch (RuntimeException e) {
      if (together.size() > 1) {
        // One of them spoils it for all: each for itself, then.
        together.forEach(one -> write(List.of(one)));
      } else {
        together.forEach(one -> refuse(one, e));
      }
    }
  }

  private static void refuse(Waiting one, RuntimeException because) {
    one.refused = because;
    one.written = true;
  }
}
