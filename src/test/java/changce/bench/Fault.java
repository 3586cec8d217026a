package changce.bench;

import changce.ServiceNode;
import changce.wechat.platform.SlowModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** What goes wrong while questions are being asked; each is over when it returns. */
enum Fault {
  NONE("none") {
    @Override
    void happen(Place place) {}
  },
  NODE_KILLED("node killed, started again after 3 s") {
    @Override
    void happen(Place place) throws Exception {
      ServiceNode node = place.nodes.get(0);
      node.kill();
      Thread.sleep(3_000);
      node.start();
    }
  },
  CONNECTIONS_CUT("all database connections cut, 5 times") {
    @Override
    void happen(Place place) throws Exception {
      for (int i = 0; i < 5; i++) {
        place.cut();
        Thread.sleep(1_000);
      }
    }
  },
  DATABASE_AWAY("database lets nobody in for 10 s") {
    @Override
    void happen(Place place) throws Exception {
      place.administer("alter database " + place.name() + " allow_connections false");
      place.cut();
      Thread.sleep(10_000);
      place.administer("alter database " + place.name() + " allow_connections true");
    }
  },
  MODEL_HANGING("model says nothing for 15 s") {
    @Override
    void happen(Place place) throws Exception {
      place.model.takes(question -> Duration.ofMinutes(5));
      Thread.sleep(15_000);
      place.model.takes(question -> place.usual);
    }
  },
  SLOW_QUERIES("every write of an event waits for 3 s, 3 times") {
    @Override
    void happen(Place place) throws Exception {
      for (int i = 0; i < 3; i++) {
        try (Connection connection = DriverManager.getConnection(place.url);
            Statement statement = connection.createStatement()) {
          connection.setAutoCommit(false);
          statement.execute("lock table answer_event in exclusive mode");
          Thread.sleep(3_000);
          connection.rollback();
        }
        Thread.sleep(1_000);
      }
    }
  };

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract void happen(Place place) throws Exception;

  /**
   * Two nodes with their model and their database.
   *
   * @param server address of the database's server
   * @param url of the database
   * @param usual how long the model takes when nothing is wrong
   */
  record Place(
      List<ServiceNode> nodes, SlowModel model, String server, String url, Duration usual) {

    String name() {
      return url.substring(server.length()).replaceAll("\\?.*", "");
    }

    void cut() throws SQLException {
      administer(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + name()
              + "'");
    }

    void administer(String sql) throws SQLException {
      try (Connection connection = DriverManager.getConnection(server + "postgres?user=postgres");
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
