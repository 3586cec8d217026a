package changce.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Body of {@code POST /v1/chat/completions}, as far as it means anything here: a client of OpenAI's
 * API may set what it likes besides.
 *
 * @param messages the last of the user's is the question; what others say is not heard
 * @param conversation of ours to go on with, in place of earlier messages
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CompletionRequest(
    @Nullable List<Message> messages, @Nullable Boolean stream, @Nullable UUID conversation) {

  /**
   * @param content a text, or parts of which those of text count
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Message(@Nullable String role, @Nullable JsonNode content) {

    private String text() {
      if (content == null || content.isString()) {
        return content == null ? "" : content.asString();
      }
      StringBuilder text = new StringBuilder();
      content.forEach(part -> text.append(part.path("text").asString("")));
      return text.toString();
    }
  }

  /** What the user said, oldest first. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    for (Message message : messages == null ? List.<Message>of() : messages) {
      if ("user".equals(message.role())) {
        said.add(message.text());
      }
    }
    return said;
  }

  boolean streamed() {
    return Boolean.TRUE.equals(stream);
  }
}
