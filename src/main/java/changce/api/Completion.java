package changce.api;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.Ended;
import changce.conversation.AnswerEvent.ShownSentence;
import changce.conversation.AnswerEvent.ShownSource;
import changce.shown.WrittenAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the shape of OpenAI's chat completions
 * (https://platform.openai.com/docs/api-reference/chat). The text is whole by itself, with its
 * sources and the label; {@code changce} has them as data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completion(
    String id,
    String object,
    long created,
    String model,
    List<Choice> choices,
    @Nullable Usage usage,
    @Nullable Extension changce) {

  static final String MODEL = "changce";

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Choice(
      int index,
      @Nullable Message message,
      @Nullable Message delta,
      @JsonProperty("finish_reason") @Nullable String finishReason) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Message(@Nullable String role, @Nullable String content) {}

  /** Not counted here: whoever pays for tokens asks the model's own provider. */
  record Usage(
      @JsonProperty("prompt_tokens") int promptTokens,
      @JsonProperty("completion_tokens") int completionTokens,
      @JsonProperty("total_tokens") int totalTokens) {

    static final Usage NONE = new Usage(0, 0, 0);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Extension(
      UUID question,
      UUID conversation,
      List<ShownSentence> sentences,
      List<ShownSource> sources,
      @Nullable Ended ended) {

    static Extension of(Answer answer) {
      return new Extension(
          answer.id().value(),
          answer.conversation().value(),
          answer.sentences(),
          answer.sources(),
          answer.ended());
    }
  }

  static Completion whole(Answer answer, long created) {
    StringBuilder text = new StringBuilder();
    WrittenAnswer.sentences(answer.sentences()).forEach(line -> text.append(line).append('\n'));
    Message message = new Message("assistant", text + closing(answer));
    return new Completion(
        id(answer.id().value()),
        "chat.completion",
        created,
        MODEL,
        List.of(new Choice(0, message, null, "stop")),
        Usage.NONE,
        Extension.of(answer));
  }

  static Completion piece(UUID question, long created, Message delta) {
    return new Completion(
        id(question),
        "chat.completion.chunk",
        created,
        MODEL,
        List.of(new Choice(0, null, delta, null)),
        null,
        null);
  }

  static Completion last(Answer answer, long created) {
    return new Completion(
        id(answer.id().value()),
        "chat.completion.chunk",
        created,
        MODEL,
        List.of(new Choice(0, null, new Message(null, null), "stop")),
        null,
        Extension.of(answer));
  }

  /** What stands below the sentences. */
  static String closing(Answer answer) {
    StringBuilder text = new StringBuilder();
    Ended ended = answer.ended();
    if (ended != null && ended.note() != null) {
      text.append(ended.note()).append('\n');
    }
    if (ended != null) {
      WrittenAnswer.offered(ended).forEach(one -> text.append("- ").append(one).append('\n'));
    }
    if (!answer.sources().isEmpty()) {
      text.append("\n依据\n");
      answer
          .sources()
          .forEach(
              source ->
                  text.append("[%d] ".formatted(source.mark()))
                      .append(WrittenAnswer.source(source))
                      .append('\n'));
    }
    if (ended != null) {
      text.append('\n').append(WrittenAnswer.closing(ended));
    }
    return text.toString();
  }

  private static String id(UUID question) {
    return "chatcmpl-" + question;
  }
}
