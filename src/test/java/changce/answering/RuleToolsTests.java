package changce.answering;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import changce.rules.RuleReply;
import changce.rules.TestRules;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chat model that calls the rules as tools, over real HTTP. */
class RuleToolsTests {

  private static final Clock CLOCK =
      Clock.fixed(TestRules.DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final JsonMapper json = new JsonMapper();

  interface Assistant {
    String answer(String question);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void modelGetsTheEvaluatorsResultAndNothingElse() {
    calls(
        "{\"rule\":\"four-above-entry\",\"inputs\":[{\"input\":\"industry\",\"value\":\"餐饮业\"},{\"input\":\"revenue\",\"value\":\"199.99万元\"}]}");
    assertThat(assistant().answer("我们是餐饮店，一年199.99万，算上规吗")).isEqualTo("好的");
    String told = toldTheModel();
    assertThat(told).contains("还差0.01万元", "200万元", "〔住宿和餐饮业入库标准〕");
    RuleReply reply =
        TestRules.RULES.evaluate(
            "four-above-entry",
            java.util.Map.of("industry", "餐饮业", "revenue", "199.99万元"),
            TestRules.DAY);
    ((RuleReply.Result) reply)
        .sentences()
        .forEach(sentence -> assertThat(told).contains(sentence.text()));
  }

  @Test
  void modelIsToldWhatIsMissing() {
    calls(
        "{\"rule\":\"four-above-entry\",\"inputs\":[{\"input\":\"industry\",\"value\":\"餐饮业\"}]}");
    assistant().answer("我们是餐饮店，算上规吗");
    assertThat(toldTheModel()).contains("还缺：revenue");
  }

  @Test
  void modelThatInventsAnOptionIsRefused() {
    calls(
        "{\"rule\":\"four-above-entry\",\"inputs\":[{\"input\":\"industry\",\"value\":\"火锅\"},{\"input\":\"revenue\",\"value\":\"很多\"}]}");
    assistant().answer("火锅店");
    assertThat(toldTheModel()).contains("不是能用的数");
  }

  @Test
  void toolsAreOfferedWithTheirParameters() {
    calls("{\"rule\":\"x\",\"inputs\":[]}");
    assistant().answer("?");
    server.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withRequestBody(containing("\"evaluate\""))
            .withRequestBody(containing("\"inputs\"")));
    assertThat(new RuleTools(TestRules.RULES, CLOCK).rules())
        .contains("four-above-entry", "万元", "餐饮业");
  }

  /** First a call of the tool, then, once its result was sent, a plain answer. */
  private void calls(String arguments) {
    server.stubFor(
        post("/v1/chat/completions")
            .willReturn(
                reply(
                    "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"evaluate\",\"arguments\":"
                        + json.writeValueAsString(arguments)
                        + "}}]}",
                    "tool_calls")));
    server.stubFor(
        post("/v1/chat/completions")
            .withRequestBody(containing("\"tool\""))
            .withRequestBody(containing("tool_call_id"))
            .willReturn(reply("{\"role\":\"assistant\",\"content\":\"好的\"}", "stop")));
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder reply(
      String message, String finish) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(
            "{\"id\":\"1\",\"object\":\"chat.completion\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"message\":"
                + message
                + ",\"finish_reason\":\""
                + finish
                + "\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}");
  }

  private String toldTheModel() {
    String last = server.getAllServeEvents().get(0).getRequest().getBodyAsString();
    JsonNode messages = json.readTree(last).path("messages");
    return messages.path(messages.size() - 1).path("content").asString();
  }

  private Assistant assistant() {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(
                new JdkHttpClientBuilder()
                    .httpClientBuilder(
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
            .baseUrl(server.baseUrl() + "/v1")
            .apiKey("none")
            .modelName("stub")
            .build();
    return AiServices.builder(Assistant.class)
        .chatModel(model)
        .tools(new RuleTools(TestRules.RULES, CLOCK))
        .build();
  }
}
