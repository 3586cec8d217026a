package changce.retrieval;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import changce.policy.Passage;
import changce.policy.PassageId;
import changce.policy.Policy;
import changce.policy.Validity;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpRerankerTests {

  private static final String QUESTION = "租房补贴怎么领";

  @RegisterExtension
  static final WireMockExtension endpoint =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private final List<Hit> hits =
      Stream.of("申领条件", "补贴标准", "申领材料").map(HttpRerankerTests::hit).toList();

  @Test
  void ranksTheBestAnewAndLeavesTheOthersBehindThem() {
    answers(
        okJson(
            """
            {"results":[{"index":1,"relevance_score":0.9},{"index":0,"relevance_score":0.2}]}
            """));

    List<Hit> ranked = reranker(2).ranked(QUESTION, hits);

    assertThat(ranked).extracting(HttpRerankerTests::text).containsExactly("补贴标准", "申领条件", "申领材料");
    assertThat(ranked).extracting(hit -> hit.why().reranked()).containsExactly(0.9, 0.2, null);
    endpoint.verify(
        postRequestedFor(urlEqualTo("/v1/rerank"))
            .withHeader("Authorization", equalTo("Bearer key"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("bge-reranker")))
            .withRequestBody(matchingJsonPath("$.query", equalTo(QUESTION)))
            .withRequestBody(matchingJsonPath("$.documents.length()", equalTo("2"))));
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFixedDelay(3000).withStatus(200).withBody("{}"),
        okJson("<html>"),
        okJson("{}"),
        okJson("{\"results\":[{\"index\":7,\"relevance_score\":1}]}"),
        okJson("{\"results\":[{\"index\":0,\"relevance_score\":1}]}"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void leavesTheOrderWhenItFails(ResponseDefinitionBuilder failure) {
    answers(failure);

    assertThat(reranker(3).ranked(QUESTION, hits)).isEqualTo(hits);
  }

  @Test
  void anEndpointThatKeepsFailingIsLeftAlone() {
    answers(aResponse().withStatus(503));
    HttpReranker reranker = reranker(3);

    for (int i = 0; i < 10; i++) {
      assertThat(reranker.ranked(QUESTION, hits)).isEqualTo(hits);
    }

    endpoint.verify(3, postRequestedFor(urlEqualTo("/v1/rerank")));
  }

  @Test
  void oneHitIsNotWorthAsking() {
    assertThat(reranker(3).ranked(QUESTION, hits.subList(0, 1))).hasSize(1);

    endpoint.verify(0, postRequestedFor(urlEqualTo("/v1/rerank")));
  }

  private static void answers(ResponseDefinitionBuilder response) {
    endpoint.stubFor(post("/v1/rerank").willReturn(response));
  }

  private static HttpReranker reranker(int top) {
    String baseUrl = endpoint.baseUrl() + "/v1/";
    return new HttpReranker(
        baseUrl, new RerankerSettings(baseUrl, "key", "bge-reranker", Duration.ofMillis(800), top));
  }

  private static String text(Hit hit) {
    return hit.passage().text();
  }

  private static Hit hit(String text) {
    Policy policy =
        new Policy(
            "rent",
            "租房和生活补贴办法",
            null,
            Policy.Kind.ORIGINAL,
            null,
            null,
            new Validity(null, null, Validity.Status.CURRENT, null),
            "长沙市",
            List.of("人才"),
            "样本",
            null,
            Policy.Verification.OFFICIAL);
    Passage passage = new Passage(new PassageId(UUID.randomUUID()), policy, List.of(text), 0, text);
    return new Hit(
        passage,
        1,
        1,
        0,
        0.6,
        0.6,
        3,
        0.5,
        List.of(),
        new Why(1, 1, Map.of(), Map.of(), null, List.of()));
  }
}
