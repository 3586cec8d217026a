package changce.console.bench;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests share a store: each begins with nothing to review, and nothing old comes in again. */
public final class ReviewQueues {

  private ReviewQueues() {}

  public static void empty(JdbcClient jdbc) {
    jdbc.sql("update review_feed set ended_until = :now, feedback_until = :now where id = 1")
        .param("now", OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(10))
        .update();
    jdbc.sql("delete from review_item").update();
    jdbc.sql("delete from review").update();
    jdbc.sql("delete from review_skip").update();
  }
}
