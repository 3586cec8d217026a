package changce.models;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that may not grow for ever: a line without an end would fill the memory. */
final class LimitedBody<T> implements BodySubscriber<T> {

  /** A long answer in pieces of one character, and as much reasoning again, is a few megabytes. */
  private static final long MOST_BYTES = 16_000_000;

  private final BodySubscriber<T> body;
  private Flow.@Nullable Subscription subscription;
  private long left = MOST_BYTES;

  LimitedBody(BodySubscriber<T> body) {
    this.body = body;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    body.onSubscribe(begun);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    if (left < 0) {
      return;
    }
    left -= bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    if (left < 0) {
      if (subscription != null) {
        subscription.cancel();
      }
      body.onError(new IOException("more than " + MOST_BYTES + " bytes"));
    } else {
      body.onNext(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    if (left >= 0) {
      body.onComplete();
    }
  }
}
