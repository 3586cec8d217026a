package changce.models;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What chat models are asked.
 *
 * @param purpose as it stands in tables and logs: {@code stand_alone}
 * @param tools that the model may call instead of answering
 */
public record Asking(
    String purpose,
    String promptVersion,
    List<ChatMessage> messages,
    List<ToolSpecification> tools) {

  static Asking of(String purpose, Prompt prompt, Map<String, String> values) {
    return new Asking(
        purpose,
        prompt.version(),
        List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.userWith(values))),
        List.of());
  }

  Asking offering(List<ToolSpecification> offered) {
    return new Asking(purpose, promptVersion, messages, offered);
  }

  /** All messages as one text, for the record. */
  public String inWords() {
    return messages.stream().map(Asking::inWords).collect(Collectors.joining("\n\n"));
  }

  private static String inWords(ChatMessage message) {
    String text =
        message instanceof SystemMessage system
            ? system.text()
            : message instanceof UserMessage user ? user.singleText() : message.toString();
    return "[" + message.type().name().toLowerCase(Locale.ROOT) + "]\n" + text;
  }

  ChatRequest request() {
    ChatRequest.Builder request = ChatRequest.builder().messages(messages);
    return tools.isEmpty() ? request.build() : request.toolSpecifications(tools).build();
  }
}
