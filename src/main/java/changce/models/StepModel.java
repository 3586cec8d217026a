package changce.models;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the chat models for a few words, for the steps before the answer: quickly or not at all. */
@Component
public class StepModel {

  private static final Logger log = LoggerFactory.getLogger(StepModel.class);

  private static final int LONGEST = 400;

  private final ChatModels models;
  private final Prompts prompts;
  private final Duration limit;

  StepModel(ChatModels models, Prompts prompts, ModelSettings settings) {
    this.models = models;
    this.prompts = prompts;
    this.limit = settings.stepLimit();
  }

  /**
   * What a model said.
   *
   * @param text its reasoning left out; blank when it called a tool instead
   * @param tools that it called
   */
  public record Said(String text, List<ToolExecutionRequest> tools) {}

  /** With the prompt of its purpose, read anew: {@code prompts/stand-alone.md}. */
  public Optional<String> ask(
      String purpose, Map<String, String> values, Consumer<ModelCall> record) {
    return ask(purpose, values, List.of(), record).map(Said::text);
  }

  /**
   * Blocks for {@code changce.step-limit} at most; never throws.
   *
   * @param tools that the model may call instead of writing
   * @param record gets the record of each call, on the caller's thread
   * @return all that the model wrote or called; empty when there is no model or none came to its
   *     end in time
   */
  public Optional<Said> ask(
      String purpose,
      Map<String, String> values,
      List<ToolSpecification> tools,
      Consumer<ModelCall> record) {
    if (models.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ask(prompts.asking(purpose, values).offering(tools), record);
    } catch (IOException e) {
      log.warn("The prompt to {} cannot be read: {}", purpose, e.getMessage());
      return Optional.empty();
    }
  }

  Optional<Said> ask(Asking asking, Consumer<ModelCall> record) {
    try {
      return asked(asking, record);
    } catch (RuntimeException e) {
      log.warn("The model was not asked to {}: {}", asking.purpose(), String.valueOf(e));
      return Optional.empty();
    }
  }

  /** An answer of one word, without the full stop that models like to set. */
  public static String word(String said) {
    return said.replaceAll("[\\s。.“”\"]", "");
  }

  private Optional<Said> asked(Asking asking, Consumer<ModelCall> record) {
    long deadline = System.nanoTime() + limit.toNanos();
    ModelsInLine left = models.inLine();
    Optional<Said> written = Optional.empty();
    while (written.isEmpty() && !left.isEmpty() && deadline > System.nanoTime()) {
      ModelsInLine.Opened opened = left.open(asking, until(deadline), record);
      opened.reasons().forEach(reason -> log.warn("A model did not speak: {}", reason));
      OpenCall call = opened.call();
      if (call != null) {
        written = whole(call, deadline, record);
      }
    }
    return written;
  }

  private static Optional<Said> whole(OpenCall call, long deadline, Consumer<ModelCall> record) {
    StringBuilder text = new StringBuilder();
    List<ToolExecutionRequest> tools = new ArrayList<>();
    CallEnd end = null;
    while (end == null) {
      end = next(call.next(until(deadline)), text, tools);
    }
    record.accept(call.close(end));
    boolean said = !text.toString().isBlank() || !tools.isEmpty();
    return end.equals(CallEnd.OK) && said
        ? Optional.of(new Said(text.toString().strip(), tools))
        : Optional.empty();
  }

  private static @Nullable CallEnd next(
      ModelSignal signal, StringBuilder text, List<ToolExecutionRequest> tools) {
    if (signal instanceof ModelSignal.Words words) {
      text.append(words.text());
      return text.length() > LONGEST ? CallEnd.GIVEN_UP : null;
    }
    if (signal instanceof ModelSignal.Called called) {
      tools.addAll(called.tools());
    }
    if (signal instanceof ModelSignal.Ended ended) {
      return ended.how();
    }
    return signal instanceof ModelSignal.Silence ? CallEnd.timeout("没有及时写完") : null;
  }

  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }
}
