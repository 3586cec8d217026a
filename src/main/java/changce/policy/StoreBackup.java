package changce.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The embedded store while it is open can be copied only from inside. {@code bin/backup} leaves the
 * name of the file that it wants beside the store, where nobody else may write, and waits until
 * that wish is gone.
 */
@Component
@ConditionalOnWebApplication
class StoreBackup {

  private static final Logger log = LoggerFactory.getLogger(StoreBackup.class);

  private final JdbcClient jdbc;
  private final String url;

  StoreBackup(JdbcClient jdbc, DataSourceProperties properties) {
    this.jdbc = jdbc;
    this.url = properties.determineUrl();
  }

  @Scheduled(fixedDelay = 1000)
  void fulfil() throws IOException {
    Path wish = DataFolder.store(url).map(store -> Path.of(store + ".backup")).orElse(null);
    if (wish == null || !Files.exists(wish)) {
      return;
    }
    try {
      jdbc.sql("backup to '" + Files.readString(wish).strip().replace("'", "''") + "'").update();
    } catch (DataAccessException e) {
      log.error("No backup was made: {}", e.getMostSpecificCause().getMessage());
    } finally {
      Files.deleteIfExists(wish);
    }
  }
}
