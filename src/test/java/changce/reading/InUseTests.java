package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InUseTests {

  private final AtomicInteger times = new AtomicInteger();
  private final InUse<Object> learned = new InUse<>();

  @Test
  void learnsOnceWhileSomebodyUsesWhatWasLearned() {
    Object first = learned("a");
    Object second = learned("a");
    assertThat(times).hasValue(1);
    assertThat(second).isSameAs(first);
  }

  @Test
  void learnsFromOtherExamplesAnew() {
    Object first = learned("a");
    assertThat(learned("b")).isNotSameAs(first);
  }

  @Test
  void keepsNothingThatNobodyUses() {
    WeakReference<Object> gone = new WeakReference<>(learned("a"));
    while (!gone.refersTo(null)) {
      System.gc();
    }
    learned("a");
    assertThat(times).hasValue(2);
  }

  @Test
  void digestTellsWhereOnePartEnds() {
    assertThat(digest("ab", "c")).isEqualTo(digest("ab", "c")).isNotEqualTo(digest("a", "bc"));
  }

  private Object learned(String from) {
    return learned.get(
        from,
        () -> {
          times.incrementAndGet();
          return new Object();
        });
  }

  private static String digest(String... parts) {
    return InUse.digest(Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8)));
  }
}
