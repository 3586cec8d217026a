package changce.evaluation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat model over real HTTP that streams the draft it was given, under the number that the
 * draft's passage has in the prompt.
 */
final class DraftingModel implements ResponseDefinitionTransformerV2, AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DECLINES = "无法回答";

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().disableRequestJournal().extensions(this));
  private final SplittableRandom random = new SplittableRandom(1);
  private final AtomicReference<@Nullable Draft> draft = new AtomicReference<>();
  private final AtomicReference<@Nullable Written> written = new AtomicReference<>();

  /**
   * @param right the mark of the passage that the draft was made from
   * @param mark that the looked-at sentence was given
   */
  record Written(int right, int mark, String answer) {}

  DraftingModel() {
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
    server.start();
  }

  String baseUrl() {
    return server.baseUrl() + "/v1";
  }

  void drafts(Draft next) {
    written.set(null);
    draft.set(next);
  }

  /** What was written since {@link #drafts}; null when the passage was not among the sources. */
  @Nullable Written written() {
    return written.get();
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    StringBuilder prompt = new StringBuilder();
    for (JsonNode message : JSON.readTree(event.getRequest().getBodyAsString()).path("messages")) {
      prompt.append(message.path("content").asString()).append("\n\n");
    }
    return streamed(answer(new GivenSources(prompt.toString())));
  }

  private String answer(GivenSources sources) {
    Draft current = draft.get();
    if (current == null) {
      return DECLINES;
    }
    int right = sources.markOf(current.passage().text());
    int mark = sources.mark(current.citing(), right, current.sentence());
    if (right == 0 || mark == 0) {
      return DECLINES;
    }
    StringBuilder answer = new StringBuilder();
    for (int i = 0; i < current.sentences().size(); i++) {
      boolean target = i == current.target();
      Citing citing = target ? current.citing() : Citing.BEFORE_THE_STOP;
      answer.append(citing.write(current.sentences().get(i), target ? mark : right));
    }
    written.set(new Written(right, mark, answer.toString()));
    return answer.toString();
  }

  private ResponseDefinition streamed(String answer) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces(answer)) {
      body.append(chunk("{\"content\":" + JSON.writeValueAsString(piece) + "}", "null"));
    }
    body.append(chunk("{}", "\"stop\"")).append("data: [DONE]\n\n");
    return ResponseDefinitionBuilder.responseDefinition()
        .withHeader("Content-Type", "text/event-stream")
        .withBody(body.toString())
        .build();
  }

  private List<String> pieces(String answer) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < answer.length()) {
      int end = Math.min(answer.length(), start + random.nextInt(1, 9));
      pieces.add(answer.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static String chunk(String delta, String finish) {
    return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }

  @Override
  public String getName() {
    return "drafting-model";
  }

  @Override
  public boolean applyGlobally() {
    return true;
  }

  @Override
  public void close() {
    server.stop();
  }
}
