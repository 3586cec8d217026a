package changce.models;

import dev.langchain4j.http.client.sse.CancellationUnsupportedHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an event stream, as they come, as events. The library's parser reads from a stream
 * that blocks, which takes a thread for every answer and wakes it for every word.
 */
final class EventLines implements Flow.Subscriber<String> {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String EVENT = "event:";
  private static final String DATA = "data:";

  private final ServerSentEventListener listener;
  private final ServerSentEventContext context =
      new ServerSentEventContext(new CancellationUnsupportedHandle());
  private final StringBuilder data = new StringBuilder();
  private @Nullable String event;
  private boolean begun;

  EventLines(ServerSentEventListener listener) {
    this.listener = listener;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  /** A byte order mark is no part of the first field's name: 「不」 of 不得申报 would be lost. */
  @Override
  public void onNext(String line) {
    read(begun || !line.startsWith(BYTE_ORDER_MARK) ? line : line.substring(1));
    begun = true;
  }

  private void read(String line) {
    if (line.isEmpty()) {
      pass();
    } else if (line.startsWith(EVENT)) {
      event = line.substring(EVENT.length()).strip();
    } else if (line.startsWith(DATA)) {
      if (!data.isEmpty()) {
        data.append('\n');
      }
      data.append(line.substring(DATA.length()).strip());
    }
  }

  private void pass() {
    if (!data.isEmpty()) {
      listener.onEvent(new ServerSentEvent(event, data.toString()), context);
    }
    data.setLength(0);
    event = null;
  }

  /** Some servers leave out the blank line after the last event. */
  @Override
  public void onComplete() {
    pass();
  }

  /** Told by the exchange as well. */
  @Override
  public void onError(Throwable failure) {}
}
