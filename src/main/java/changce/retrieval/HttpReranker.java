package changce.retrieval;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any endpoint that speaks {@code /rerank} (query, documents: index and relevance_score). One that
 * fails is left alone for a while, and costs no question more than its timeout.
 */
final class HttpReranker implements Reranker {

  private static final Logger log = LoggerFactory.getLogger(HttpReranker.class);

  private static final CircuitBreakerConfig LEFT_ALONE =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(5)
          .minimumNumberOfCalls(3)
          .failureRateThreshold(60)
          .waitDurationInOpenState(Duration.ofSeconds(30))
          .build();

  private final String baseUrl;
  private final RerankerSettings settings;
  private final HttpClient client;
  private final CircuitBreaker breaker = CircuitBreaker.of("reranker", LEFT_ALONE);

  HttpReranker(String baseUrl, RerankerSettings settings) {
    this.baseUrl = baseUrl;
    this.settings = settings;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.timeout())
            .build();
  }

  @Override
  public int looksAt() {
    return settings.top();
  }

  @Override
  public List<Hit> ranked(String question, List<Hit> hits) {
    if (hits.size() < 2) {
      return hits;
    }
    List<Hit> read = hits.subList(0, Math.min(settings.top(), hits.size()));
    try {
      List<Double> scores = breaker.executeCallable(() -> scores(question, read));
      List<Hit> ranked = new ArrayList<>();
      for (int i = 0; i < read.size(); i++) {
        ranked.add(read.get(i).reranked(scores.get(i)));
      }
      ranked.sort(
          Comparator.comparing((Hit hit) -> hit.why().reranked(), Comparator.reverseOrder()));
      ranked.addAll(hits.subList(read.size(), hits.size()));
      return ranked;
    } catch (CallNotPermittedException e) {
      return hits;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return hits;
    } catch (Exception e) {
      log.warn("The reranker did not answer, the order stays: {}", e.toString());
      return hits;
    }
  }

  private List<Double> scores(String question, List<Hit> hits)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request(question, hits), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode());
    }
    Map<Integer, Double> byIndex = new HashMap<>();
    for (JsonNode result : results(response.body())) {
      double score = result.path("relevance_score").asDouble(result.path("score").asDouble(0));
      byIndex.put(result.path("index").asInt(-1), score);
    }
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Double score = byIndex.get(i);
      if (score == null) {
        throw new IOException("No score for document " + i);
      }
      scores.add(score);
    }
    return scores;
  }

  private static JsonNode results(String body) throws IOException {
    try {
      return JsonMapper.shared().readTree(body).path("results");
    } catch (JacksonException e) {
      throw new IOException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private HttpRequest request(String question, List<Hit> hits) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("query", question);
    body.put("documents", hits.stream().map(HttpReranker::document).toList());
    body.put("top_n", hits.size());
    if (settings.model() != null) {
      body.put("model", settings.model());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl.replaceAll("/+$", "") + "/rerank"))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    if (settings.apiKey() != null) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }

  private static String document(Hit hit) {
    return String.join(
        "\n", hit.passage().policy().title(), hit.passage().headingPath(), hit.passage().text());
  }
}
