package changce.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.http.client.sse.CancellationUnsupportedHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamEventsTests {

  private final List<String> words = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final StreamEvents events =
      new StreamEvents(
          new ServerSentEventListener() {
            @Override
            public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
              kept.add(event.data());
            }

            @Override
            public void onError(Throwable failure) {
              throw new AssertionError(failure);
            }
          },
          words::add);

  @Test
  void wordsAreNotKeptToTheEnd() {
    for (int i = 0; i < 1000; i++) {
      arrives("{\"choices\":[{\"delta\":{\"content\":\"补\"},\"finish_reason\":null}]}");
    }
    assertThat(words).hasSize(1000).containsOnly("补");
    assertThat(kept).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\":[{\"delta\":{\"content\":\"完\"},\"finish_reason\":\"stop\"}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"先\",\"reasoning_content\":\"想\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"\",\"tool_calls\":[{\"index\":0}]}}]}",
        "{\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}",
        "{\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1}}"
      })
  void allElseIsTheLibrarys(String data) {
    arrives(data);
    assertThat(kept).containsExactly(data);
    assertThat(words).isEmpty();
  }

  private void arrives(String data) {
    events.onEvent(
        new ServerSentEvent(null, data),
        new ServerSentEventContext(new CancellationUnsupportedHandle()));
  }
}
