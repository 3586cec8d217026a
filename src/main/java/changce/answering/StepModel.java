package changce.answering;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * What a model said.
   *
   * @param text its reasoning left out; blank when it called a tool instead
   * @param tools that it called
   */
  record Said(String text, List<ToolExecutionRequest> tools) {}

  /** With the prompt of its purpose, read anew: {@code prompts/stand-alone.md}. */
  Optional<String> ask(Purpose purpose, Map<String, String> values, Consumer<AnswerPart> show) {
    return ask(purpose, values, List.of(), show).map(Said::text);
  }

  /**
   * Blocks for {@code changce.step-limit} at most; never throws.
   *
   * @param tools that the model may call instead of writing
   * @param show gets the record of each call, on the caller's thread
   * @return all that the model wrote or called; empty when there is no model or none came to its
   *     end in time
   */
  Optional<Said> ask(
      Purpose purpose,
      Map<String, String> values,
      List<ToolSpecification> tools,
      Consumer<AnswerPart> show) {
    if (models.inOrder().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = prompts.resolve(purpose.word().replace('_', '-') + ".md");
      return ask(Asking.of(purpose, Prompt.read(file), values).offering(tools), show);
    } catch (IOException e) {
      log.warn("The prompt to {} cannot be read: {}", purpose.word(), e.getMessage());
      return Optional.empty();
    }
  }

  Optional<Said> ask(Asking asking, Consumer<AnswerPart> show) {
    try {
      return asked(asking, show);
    } catch (RuntimeException e) {
      log.warn("The model was not asked to {}: {}", asking.purpose().word(), String.valueOf(e));
      return Optional.empty();
    }
  }

  /** An answer of one word, without the full stop that models like to set. */
  static String word(String said) {
    return said.replaceAll("[\\s。.“”\"]", "");
  }

  private Optional<Said> asked(Asking asking, Consumer<AnswerPart> show) {
    long deadline = System.nanoTime() + limit.toNanos();
    Queue<ChatModel> left = new ArrayDeque<>(models.inOrder());
    Optional<Said> written = Optional.empty();
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

  private static Optional<Said> whole(OpenCall call, long deadline, Consumer<AnswerPart> show) {
    StringBuilder text = new StringBuilder();
    List<ToolExecutionRequest> tools = new ArrayList<>();
    CallEnd end = null;
    while (end == null) {
      end = next(call.next(until(deadline)), text, tools);
    }
    show.accept(call.close(end));
    boolean said = !text.toString().isBlank() || !tools.isEmpty();
    return end.equals(CallEnd.OK) && said
        ? Optional.of(new Said(text.toString().strip(), tools))
        : Optional.empty();
  }

  private static @Nullable CallEnd next(
      ModelStream.Signal signal, StringBuilder text, List<ToolExecutionRequest> tools) {
    if (signal instanceof ModelStream.Words words) {
      text.append(words.text());
      return text.length() > LONGEST ? CallEnd.GIVEN_UP : null;
    }
    if (signal instanceof ModelStream.Called called) {
      tools.addAll(called.tools());
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
