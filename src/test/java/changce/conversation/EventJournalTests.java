package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import changce.conversation.AnswerEvent.Step;
import changce.conversation.EventJournal.Entry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DuplicateKeyException;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventJournalTests {

  private static final Set<Thread.State> WAITS =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
  private static final QuestionId SPOILT = QuestionId.next(Clock.systemUTC());

  /** All of them or none, as the database does it; the first lot takes until it is let go. */
  private static final class Disk implements Consumer<List<Entry>> {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final List<List<Entry>> lots = new ArrayList<>();

    @Override
    public void accept(List<Entry> lot) {
      begun.countDown();
      await(letGo);
      if (lot.stream().anyMatch(entry -> entry.question().equals(SPOILT))) {
        throw new DuplicateKeyException("taken");
      }
      lots.add(lot);
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final List<Thread> threads = new ArrayList<>();
  private final Disk disk = new Disk();
  private final EventJournal journal = new EventJournal(disk);

  @Test
  void whatComesMeanwhileIsWrittenTogether() {
    CompletableFuture<Void> first = append(QuestionId.next(Clock.systemUTC()));
    Disk.await(disk.begun);
    List<CompletableFuture<Void>> others = others(40);
    disk.letGo.countDown();
    first.join();
    others.forEach(CompletableFuture::join);
    assertThat(disk.lots).hasSize(2);
    assertThat(disk.lots.get(1)).hasSize(40);
  }

  @Test
  void whoIsRefusedSpoilsNothingForTheOthers() {
    CompletableFuture<Void> first = append(QuestionId.next(Clock.systemUTC()));
    Disk.await(disk.begun);
    List<CompletableFuture<Void>> others = others(10);
    CompletableFuture<Void> spoilt = append(SPOILT);
    untilAllWait();
    disk.letGo.countDown();
    first.join();
    others.forEach(CompletableFuture::join);
    assertThatThrownBy(spoilt::join).hasRootCauseInstanceOf(DuplicateKeyException.class);
    assertThat(disk.lots.stream().mapToInt(List::size).sum()).isEqualTo(11);
  }

  @Test
  void whoComesAloneIsWrittenAlone() {
    disk.letGo.countDown();
    append(QuestionId.next(Clock.systemUTC())).join();
    append(QuestionId.next(Clock.systemUTC())).join();
    assertThat(disk.lots).extracting(List::size).containsExactly(1, 1);
  }

  /** Forty that write without a pause: whoever were forgotten would wait for ever. */
  @Test
  void nobodyIsForgotten() throws Exception {
    disk.letGo.countDown();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      writers.add(CompletableFuture.runAsync(this::writeAThousand, this::begin));
    }
    CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(15, TimeUnit.SECONDS);
    assertThat(disk.lots.stream().mapToInt(List::size).sum()).isEqualTo(40_000);
  }

  private void writeAThousand() {
    QuestionId question = QuestionId.next(Clock.systemUTC());
    for (int sequence = 1; sequence <= 1000; sequence++) {
      journal.append(question, new AnswerEvent(sequence, new Step("查找")));
    }
  }

  private void begin(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private List<CompletableFuture<Void>> others(int many) {
    List<CompletableFuture<Void>> others = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      others.add(append(QuestionId.next(Clock.systemUTC())));
    }
    untilAllWait();
    return others;
  }

  /** One for the disk, the others for it. */
  private void untilAllWait() {
    while (threads.stream().anyMatch(thread -> !WAITS.contains(thread.getState()))) {
      Thread.onSpinWait();
    }
  }

  private CompletableFuture<Void> append(QuestionId question) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                journal.append(question, new AnswerEvent(2, new Step("查找")));
                done.complete(null);
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
    return done;
  }
}
