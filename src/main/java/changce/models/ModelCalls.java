package changce.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the chat models in order until one speaks. With {@code changce.hedge-after} the next is
 * asked as well when the first is slow; the first to speak wins and the other is cancelled.
 */
@Component
class ModelCalls implements DisposableBean {

  private final @Nullable Duration hedgeAfter;
  private final ExecutorService racers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "model-race");
            thread.setDaemon(true);
            return thread;
          });

  ModelCalls(ModelSettings settings) {
    this.hedgeAfter = settings.hedgeAfter();
  }

  /**
   * Asks the first of the models, and with hedging perhaps the second, and takes them out of the
   * queue. Blocks until one speaks or those asked have failed; each failed call is recorded.
   */
  ModelsInLine.Opened open(
      Asking asking, Queue<ChatModel> models, Duration limit, Consumer<ModelCall> record) {
    List<Speaking> asked = new ArrayList<>();
    OpenCall call =
        hedgeAfter == null || models.size() < 2
            ? begin(asking, models, limit, asked).call().spoken()
            : raced(hedgeAfter, asking, models, limit, asked);
    asked.forEach(speaking -> speaking.failed().forEach(record));
    return new ModelsInLine.Opened(
        call, asked.stream().filter(Speaking::gaveUp).map(Speaking::reason).toList());
  }

  private static Speaking begin(
      Asking asking, Queue<ChatModel> models, Duration limit, List<Speaking> asked) {
    ChatModel model = models.remove();
    Duration patience = model.endpoint().firstToken();
    Speaking speaking =
        new Speaking(model, asking, limit.compareTo(patience) < 0 ? limit : patience);
    asked.add(speaking);
    return speaking;
  }

  private @Nullable OpenCall raced(
      Duration hedge,
      Asking asking,
      Queue<ChatModel> models,
      Duration limit,
      List<Speaking> asked) {
    OpenCall winner = null;
    try {
      winner = firstToSpeak(hedge, asking, models, limit, asked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      overtakeOthers(asked, winner);
    }
    return winner;
  }

  private @Nullable OpenCall firstToSpeak(
      Duration hedge, Asking asking, Queue<ChatModel> models, Duration limit, List<Speaking> asked)
      throws InterruptedException, ExecutionException {
    CompletionService<Speaking> race = new ExecutorCompletionService<>(racers);
    var unused = race.submit(begin(asking, models, limit, asked));
    Future<Speaking> done = race.poll(hedge.toNanos(), TimeUnit.NANOSECONDS);
    if (done == null) {
      unused = race.submit(begin(asking, models, limit, asked));
      done = race.take();
    }
    OpenCall call = done.get().spoken();
    return call == null && asked.size() == 2 ? race.take().get().spoken() : call;
  }

  private static void overtakeOthers(List<Speaking> asked, @Nullable OpenCall winner) {
    asked.stream().filter(speaking -> speaking.spoken() != winner).forEach(Speaking::overtake);
  }

  @Override
  public void destroy() {
    racers.shutdownNow();
  }
}
