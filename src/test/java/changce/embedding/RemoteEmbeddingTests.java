package changce.embedding;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.langchain4j.exception.InvalidRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RemoteEmbeddingTests {

  private static final FewAtOnce server = new FewAtOnce();

  @RegisterExtension
  static final WireMockExtension endpoint =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().extensions(server))
          .build();

  @Test
  void asksForNoMoreTextsAtOnceThanItIsSetTo() {
    server.takes(10, 400);
    assertThat(angles(embedding(10).embedAll(texts(25)))).isEqualTo(numbers(25));
    assertThat(server.sizes).containsExactly(10, 10, 5);
  }

  @ParameterizedTest
  @CsvSource({"10, 400", "1, 400", "25, 413", "8, 422"})
  void halvesWhatIsRefusedForItsSize(int taken, int status) {
    server.takes(taken, status);
    assertThat(angles(embedding(32).embedAll(texts(70)))).isEqualTo(numbers(70));
    // Once it is known how many are taken, none is refused again.
    assertThat(server.sizes.stream().filter(size -> size > taken)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void givesUpWhenASingleTextIsRefused() {
    server.takes(0, 400);
    assertThatThrownBy(() -> embedding(32).embedAll(texts(32)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("should not be larger than 0");
    assertThat(server.sizes).containsExactly(32, 16, 8, 4, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 31})
  void textThatIsRefusedMakesNoLaterRequestSmaller(int bad) {
    server.takes(32, 400);
    server.refuses(String.valueOf(bad));
    RemoteEmbedding embedding = embedding(32);
    assertThatThrownBy(() -> embedding.embedAll(texts(32)))
        .isInstanceOf(InvalidRequestException.class);
    server.takes(32, 400);
    assertThat(angles(embedding.embedAll(texts(32)))).isEqualTo(numbers(32));
    assertThat(server.sizes).containsExactly(32);
  }

  @Test
  void triesNoSmallerRequestsWhenTheKeyIsRefused() {
    endpoint.stubFor(post("/v1/embeddings").willReturn(aResponse().withStatus(401)));
    assertThatThrownBy(() -> embedding(32).embedAll(texts(32)));
    endpoint.verify(1, postRequestedFor(urlEqualTo("/v1/embeddings")));
  }

  @Test
  void takesEachVectorByItsIndex() {
    answers("{'index':1,'embedding':[0,1]},{'index':0,'embedding':[1,0]}");
    assertThat(embedding(32).embedAll(texts(2)))
        .containsExactly(new float[] {1, 0}, new float[] {0, 1});
  }

  @Test
  void takesTheOrderOfAnAnswerThatNamesNoIndex() {
    answers("{'embedding':[0,2]},{'embedding':[2,0]}");
    assertThat(embedding(32).embedAll(texts(2)))
        .containsExactly(new float[] {0, 1}, new float[] {1, 0});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{'index':0,'embedding':[1,0]}",
        "{'index':0,'embedding':[1,0]},{'index':0,'embedding':[0,1]}",
        "{'index':1,'embedding':[1,0]},{'index':2,'embedding':[0,1]}",
        "{'index':-1,'embedding':[1,0]},{'index':0,'embedding':[0,1]}",
        "{'index':0,'embedding':[1,0]},{'embedding':[0,1]}",
        "{'embedding':[1,0]}",
        "{'index':0,'embedding':[1,0]},{'index':1,'embedding':[0,1]},{'index':2,'embedding':[0,1]}"
      })
  void refusesAnAnswerThatDoesNotGiveEachTextOneVector(String data) {
    answers(data);
    assertThatThrownBy(() -> embedding(32).embedAll(texts(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("向量模型 stub 对 2 段文字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,0,0]", "[0,0]", "[]"})
  void refusesWhatIsNoVectorOfTheLibrary(String vector) {
    answers("{'index':0,'embedding':%s}".formatted(vector));
    assertThatThrownBy(() -> embedding(32).embed("租房补贴"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("向量模型 stub");
  }

  @Test
  void asksForNothingWhenThereIsNothingToEmbed() {
    assertThat(embedding(32).embedAll(List.of())).isEmpty();
  }

  private static void answers(String data) {
    endpoint.stubFor(
        post("/v1/embeddings")
            .willReturn(okJson("{\"data\":[%s]}".formatted(data.replace('\'', '"')))));
  }

  private static RemoteEmbedding embedding(int batch) {
    return new RemoteEmbedding(
        new EmbeddingSettings(
            endpoint.baseUrl() + "/v1", null, "stub", 2, Duration.ofSeconds(5), batch));
  }

  private static List<String> texts(int count) {
    return numbers(count).stream().map(String::valueOf).toList();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<Integer> angles(List<float[]> vectors) {
    return vectors.stream()
        .map(vector -> (int) Math.round(Math.toDegrees(Math.atan2(vector[1], vector[0]))))
        .toList();
  }

  /** As DashScope does: more texts than it takes are refused; each text is an angle in degrees. */
  private static final class FewAtOnce implements ResponseDefinitionTransformerV2 {

    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private volatile int most;
    private volatile int refusal;
    private volatile String refused = "";

    void takes(int most, int refusal) {
      this.most = most;
      this.refusal = refusal;
      refused = "";
      sizes.clear();
      endpoint.stubFor(
          post("/v1/embeddings").willReturn(aResponse().withTransformers("few-at-once")));
    }

    void refuses(String text) {
      refused = text;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      JsonNode input =
          JsonMapper.shared().readTree(event.getRequest().getBodyAsString()).path("input");
      sizes.add(input.size());
      if (input.size() > most || holds(input, refused)) {
        return aResponse()
            .withStatus(refusal)
            .withBody(
                "{\"error\":{\"message\":\"batch size is invalid, it should not be larger than %d.\"}}"
                    .formatted(most))
            .build();
      }
      List<String> data = new ArrayList<>();
      for (JsonNode text : input) {
        double angle = Math.toRadians(Integer.parseInt(text.asString()));
        data.add(
            "{\"index\":%d,\"embedding\":[%f,%f]}"
                .formatted(data.size(), Math.cos(angle), Math.sin(angle)));
      }
      Collections.reverse(data);
      return okJson("{\"data\":[%s]}".formatted(String.join(",", data))).build();
    }

    private static boolean holds(JsonNode input, String text) {
      boolean found = false;
      for (JsonNode each : input) {
        found |= each.asString().equals(text);
      }
      return found;
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }

    @Override
    public String getName() {
      return "few-at-once";
    }
  }
}
