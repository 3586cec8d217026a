package changce.answering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the chat models for a few words, for the steps before the answer: quickly or not at all. */
@Component
class StepModel {

  private static final Logger log = LoggerFactory.getLogger(StepModel.class);

  private static final int LONGEST = 400;

  private final ChatModels models;
  private final ModelCalls calls;
  private final Duration limit;
  private final Path prompts;

  StepModel(ChatModels models, ModelCalls calls, ModelSettings settings) {
    this.models = models;
    this.calls = calls;
    this.limit = settings.stepLimit();
    this.prompts = settings.prompts();
  }

  /** With the prompt of its purpose, read anew: {@code prompts/stand-alone.md}. */
  Optional<String> ask(Purpose purpose, Map<String, String> values, Consumer<AnswerPart> show) {
    if (models.inOrder().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = prompts.resolve(purpose.word().replace('_', '-') + ".md");
      return ask(purpose, Prompt.read(file), values, show);
    } catch (IOException e) {
      log.warn("The prompt to {} cannot be read: {}", purpose.word(), e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Blocks for {@code changce.step-limit} at most; never throws.
   *
   * @param show gets the record of each call, on the caller's thread
   * @return all that the model wrote, its reasoning left out; empty when there is no model or none
   *     came to its end in time
   */
  Optional<String> ask(
      Purpose purpose, Prompt prompt, Map<String, String> values, Consumer<AnswerPart> show) {
    try {
      return asked(Asking.of(purpose, prompt, values), show);
    } catch (RuntimeException e) {
      log.warn("The model was not asked to {}: {}", purpose.word(), String.valueOf(e));
      return Optional.empty();
    }
  }

  /** An answer of one word, without the full stop that models like to set. */
  static String word(String said) {
    return said.replaceAll("[\\s。.“”\"]", "");
  }

  private Optional<String> asked(Asking asking, Consumer<AnswerPart> show) {
    long deadline = System.nanoTime() + limit.toNanos();
    Queue<ChatModel> left = new ArrayDeque<>(models.inOrder());
    Optional<String> written = Optional.empty();
    while (written.isEmpty() && !left.isEmpty() && deadline > System.nanoTime()) {
      ModelCalls.Opened opened = calls.open(asking, left, until(deadline), show);
      opened.reasons().forEach(reason -> log.warn("A model did not speak: {}", reason));
      OpenCall call = opened.call();
      if (call != null) {
        written = whole(call, deadline, show);
      }
    }
    return written;
  }

  private static Optional<String> whole(OpenCall call, long deadline, Consumer<AnswerPart> show) {
    StringBuilder text = new StringBuilder();
    CallEnd end = null;
    while (end == null) {
      end = next(call.next(until(deadline)), text);
    }
    show.accept(call.close(end));
    return end.equals(CallEnd.OK) && !text.toString().isBlank()
        ? Optional.of(text.toString().strip())
        : Optional.empty();
  }

  private static @Nullable CallEnd next(ModelStream.Signal signal, StringBuilder text) {
    if (signal instanceof ModelStream.Words words) {
      text.append(words.text());
      return text.length() > LONGEST ? CallEnd.GIVEN_UP : null;
    }
    if (signal instanceof ModelStream.Ended ended) {
      return ended.how();
    }
    return signal instanceof ModelStream.Silence ? CallEnd.timeout("没有及时写完") : null;
  }

  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }
}
