package changce.answering;

import changce.reading.QuestionReader;
import changce.reading.Reading;
import changce.retrieval.PassageSearch;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a question read, by the vector that the search uses as well. */
@Component
class Readings {

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  /** An endpoint for embeddings may hang, and a rule or a greeting needs no search. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** After one that hung, before the next is waited for. */
  private static final Duration REST = Duration.ofSeconds(10);

  private final QuestionReader reader;
  private final PassageSearch search;
  private final Aside aside;
  private volatile long restsUntil = System.nanoTime();

  Readings(QuestionReader reader, PassageSearch search, Aside aside) {
    this.reader = reader;
    this.search = search;
    this.aside = aside;
  }

  /** Blocks until the question is embedded, at most for a moment. */
  Reading of(String question) {
    return reader.recent(question).orElseGet(() -> reader.read(question, vector(question)));
  }

  /**
   * How near the nearest question is that a clause is known to answer: cosine, -1 to 1; -1 without
   * an embedding.
   */
  double nearAsked(String question) {
    float[] vector = vector(question);
    return vector.length == 0 ? -1 : search.nearAsked(vector);
  }

  /** Without an embedding the characters decide; what needs a search fails there. */
  private float[] vector(String question) {
    if (question.codePoints().noneMatch(Character::isLetterOrDigit)
        || System.nanoTime() - restsUntil < 0) {
      return new float[0];
    }
    Future<float[]> vector = aside.run(() -> search.vector(question));
    try {
      return vector.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      restsUntil = System.nanoTime() + REST.toNanos();
      LOG.warn("问题的向量 {} 秒内没有取到，只按字面判断问的是什么", PATIENCE.toSeconds());
    } catch (ExecutionException e) {
      LOG.warn("问题的向量没有取到，只按字面判断问的是什么：{}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a question was read", e);
    }
    return new float[0];
  }
}
