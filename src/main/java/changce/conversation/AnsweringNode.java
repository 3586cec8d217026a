package changce.conversation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This process among those that share the database. Says that it lives by the database's clock: the
 * nodes' own need not agree.
 */
@Component
class AnsweringNode {

  private final UUID id = UUID.randomUUID();
  private final JdbcClient jdbc;

  AnsweringNode(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID id() {
    return id;
  }

  /** By the database's clock. */
  OffsetDateTime now() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single();
  }

  @Scheduled(fixedDelay = 5_000)
  void live() {
    int known =
        jdbc.sql("update answering_node set seen_at = current_timestamp where id = :id")
            .param("id", id)
            .update();
    if (known == 0) {
      jdbc.sql("insert into answering_node (id, seen_at) values (:id, current_timestamp)")
          .param("id", id)
          .update();
    }
    jdbc.sql("delete from answering_node where seen_at < current_timestamp - interval '1' day")
        .update();
  }
}
