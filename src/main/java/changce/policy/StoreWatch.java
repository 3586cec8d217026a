package changce.policy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the embedded store again after a write that failed. H2 closes it then, and whoever holds a
 * connection keeps it closed: every one of them says that it is good, and does nothing any more.
 */
@Component
@ConditionalOnWebApplication
class StoreWatch {

  private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

  private final DataSource pool;
  private final String url;
  private final StoreSettings settings;
  private final ApplicationContext context;
  private boolean closed;

  StoreWatch(
      DataSource pool,
      DataSourceProperties properties,
      StoreSettings settings,
      ApplicationContext context) {
    this.pool = pool;
    this.url = properties.determineUrl();
    this.settings = settings;
    this.context = context;
  }

  @Scheduled(fixedDelay = 1000)
  void look() {
    if (DatabaseDriver.fromJdbcUrl(url) != DatabaseDriver.H2) {
      return;
    }
    if (closed) {
      reopen();
    } else if (!open()) {
      closed = true;
      log.error("{}\n{}", StoreFault.CLOSED.reason(), StoreFault.CLOSED.action());
      AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
      AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    }
  }

  /** Any other fault than this one passes, or is not ours to mend. */
  private boolean open() {
    try {
      execute("select 1");
      return true;
    } catch (SQLException e) {
      // Not by its cause: that the disk was full then says nothing of now.
      return !StoreFault.CLOSED.says(e);
    }
  }

  private void reopen() {
    try {
      DataFolder.check(url, settings.freeSpace());
      // H2 has forgotten the database that it closed: a new connection opens the file anew.
      pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
      // Changes nothing, but is written.
      execute("update library_state set version = version");
    } catch (UnusableStore | SQLException e) {
      log.debug("The embedded database cannot be opened yet", e);
      return;
    }
    closed = false;
    log.warn("内置数据库已重新打开。 The embedded database is open again.");
    AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
    AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
