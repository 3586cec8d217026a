package changce.conversation;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import changce.conversation.AnswerEvent.Step;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveAnswersTests {

  private static final QuestionId QUESTION = QuestionId.next(Clock.systemUTC());

  private final LiveAnswers live = new LiveAnswers();

  @Test
  void whoSpeaksWhileAnotherIsSpeakingWaitsForItsTurn() throws Exception {
    CountDownLatch speaking = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Integer> heard = new CopyOnWriteArrayList<>();
    live.begin(QUESTION);
    Objects.requireNonNull(live.follow(QUESTION))
        .subscribe(
            event -> {
              heard.add(event.sequence());
              speaking.countDown();
              await(goOn);
            });

    CompletableFuture<Void> first = runAsync(() -> live.show(QUESTION, event(0)));
    await(speaking);
    CompletableFuture<Thread> begun = new CompletableFuture<>();
    CompletableFuture<Void> second =
        runAsync(
            () -> {
              begun.complete(Thread.currentThread());
              live.show(QUESTION, event(1));
            });
    Thread other = begun.get();
    while (!second.isDone() && !isEmitting(other)) {
      Thread.onSpinWait();
    }
    goOn.countDown();

    CompletableFuture.allOf(first, second).get(1, TimeUnit.MINUTES);
    assertThat(heard).containsExactly(0, 1);
  }

  private static boolean isEmitting(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("emitNext"));
  }

  private static AnswerEvent event(int sequence) {
    return new AnswerEvent(sequence, new Step("查找政策条款"));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
