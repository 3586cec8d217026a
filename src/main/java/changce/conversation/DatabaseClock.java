package changce.conversation;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's. */
@Component
class DatabaseClock implements StoreClock {

  private final JdbcClient jdbc;

  DatabaseClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Within a transaction that of its beginning. */
  @Override
  public OffsetDateTime now() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single();
  }
}
