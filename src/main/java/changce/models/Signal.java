package changce.models;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;

/** What is heard of a model while it answers; an {@link Ended} comes last. */
public sealed interface Signal {

  record Words(String text) implements Signal {}

  /** The model reasons; what it says to itself is not passed on. */
  record Thought() implements Signal {}

  /** In place of words, or after them. */
  record Called(List<ToolExecutionRequest> tools) implements Signal {}

  record Ended(CallEnd how) implements Signal {}

  /** Nothing came in time. */
  record Silence() implements Signal {}
}
