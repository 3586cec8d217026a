package changce.answering;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Map;

/** What chat models are asked. */
record Asking(Purpose purpose, String promptVersion, List<ChatMessage> messages) {

  static Asking of(Purpose purpose, Prompt prompt, Map<String, String> values) {
    return new Asking(
        purpose,
        prompt.version(),
        List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.userWith(values))));
  }
}
