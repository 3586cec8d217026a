package changce.models;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;

/** What is heard of a model while it answers; an {@link Ended} comes last. */
public sealed interface ModelSignal {

  record Words(String text) implements ModelSignal {}

  /** The model reasons; what it says to itself is not passed on. */
  record Thought() implements ModelSignal {}

  /** In place of words, or after them. */
  record Called(List<ToolExecutionRequest> tools) implements ModelSignal {}

  record Ended(CallEnd how) implements ModelSignal {}

  /** Nothing came in time. */
  record Silence() implements ModelSignal {}
}
