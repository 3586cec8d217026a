package changce.answering;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The configured chat models, in the order in which they are tried. */
@Component
@EnableConfigurationProperties(ModelSettings.class)
class ChatModels {

  record ChatModel(ModelSettings.Endpoint endpoint, StreamingChatModel client) {}

  private final List<ChatModel> inOrder;

  ChatModels(ModelSettings settings) {
    this.inOrder =
        settings.models().stream()
            .map(endpoint -> new ChatModel(endpoint, client(endpoint)))
            .toList();
  }

  List<ChatModel> inOrder() {
    return inOrder;
  }

  private static StreamingChatModel client(ModelSettings.Endpoint endpoint) {
    return OpenAiStreamingChatModel.builder()
        // Some inference servers hang on the upgrade to HTTP/2 that the JDK's client offers.
        .httpClientBuilder(
            new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
        .baseUrl(endpoint.baseUrl())
        .apiKey(endpoint.apiKey() == null ? "none" : endpoint.apiKey())
        .modelName(endpoint.model())
        .temperature(0.0)
        .timeout(endpoint.whole())
        .build();
  }
}
