package changce.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class AnswerThreadsTests {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Test
  void aQuestionTooManyIsTurnedAway() {
    ThreadPoolTaskExecutor answers = pool(2);
    answers.initialize();
    CountDownLatch held = new CountDownLatch(1);
    List.of(1, 2).forEach(i -> answers.execute(() -> await(held)));
    assertThatThrownBy(() -> answers.execute(() -> {})).isInstanceOf(TaskRejectedException.class);
    held.countDown();
  }

  @Test
  void aFreeThreadIsUsedBeforeANewOneIsBegun() throws ExecutionException, InterruptedException {
    ThreadPoolTaskExecutor answers = pool(1000);
    answers.initialize();
    for (int i = 0; i < 100; i++) {
      answers.submit(() -> {}).get();
    }
    // One that has just finished may not be free yet when the next answer comes.
    assertThat(answers.getThreadPoolExecutor().getLargestPoolSize()).isLessThan(50);
    answers.shutdown();
  }

  private static ThreadPoolTaskExecutor pool(int atOnce) {
    return (ThreadPoolTaskExecutor)
        ConversationConfiguration.pool(new AnswerLimits(atOnce, LIMIT, LIMIT));
  }

  private static void await(CountDownLatch held) {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
