#!/usr/bin/env bash
# pgjdbc 42.7.13 (PostgreSQL: PGlite 0.5.14, npm): a score read as 0.7 is 0.699999988079071 from the sixth time on.
#
# One would guess: the same row, read the same way by the same statement, gives the same value every time. A real read
# as a double is either the figure written (0.7) or the binary one (0.699999988079071), but always that; 12500000 in a
# double precision column, read as text, is 12500000 always, or 1.25E7 always.
# What happens: five times the server sends its text, then, the statement being prepared there (prepareThreshold), its
# binary form. getDouble of a real is 0.7, then 0.699999988079071; getString of a double precision 12500000, then
# 1.25E7; of an array {0.15,12500000}, then {"0.15","1.25E7"}. A statement closed and made anew does not begin anew:
# the connection counts by the SQL, so behind a pool it depends on which connection one gets. Spring's JdbcClient gives
# what it gets. getFloat, getObject and numeric are the same throughout. PostgreSQL 15 of Debian does as PGlite does.
# Why it matters: similarity() and ts_rank() give real. A page that goes on behind the last score ("score < ?") shows
# its last clause again, for the first five readers; a score kept is unequal to itself, and an amount on the page turns
# into 1.25E7. Tests ask once or twice and never see the second form.
# Remedy: score::float8 in the query, getFloat or getObject for a real, numeric for amounts; or binaryTransfer=false.
# Seen: getDouble 0.7 five times, then 0.699999988079071; behind 0.7 clauses 2 3, then 3; getString 12500000, then
# 1.25E7
set -euo pipefail
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>pgjdbc-sixth</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.13</version></dependency>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-jdbc</artifactId><version>7.0.10</version></dependency>
  </dependencies>
</project>
POM

cat > package.json <<'JSON'
{"private": true, "type": "module",
 "dependencies": {"@electric-sql/pglite": "0.5.14", "@electric-sql/pglite-socket": "0.2.17"}}
JSON

cat > server.mjs <<'JS'
import {PGlite} from '@electric-sql/pglite';
import {pg_trgm} from '@electric-sql/pglite/contrib/pg_trgm';
import {PGLiteSocketServer} from '@electric-sql/pglite-socket';
const db = await PGlite.create({extensions: {pg_trgm}});
const server = new PGLiteSocketServer({db, port: 0, host: '127.0.0.1', maxConnections: 2});
await server.start();
console.log(server.getServerConn());
JS

cat > Seen.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class Seen {

  static int changed;

  static void see(String what, Object guessed, Object surprise, Object seen) {
    boolean still = surprise.equals(seen);
    System.out.printf("%s%n  guessed %s%n  seen    %s%s%n", what, guessed, seen,
        still ? "" : "   <-- changed: was " + surprise);
    changed += still ? 0 : 1;
  }

  static void same(String what, Object expected, Object seen) {
    see("(holds as guessed) " + what, expected, expected, seen);
  }

  static void end() {
    System.out.println(changed == 0 ? "The surprise still holds." : changed + " changed.");
    System.exit(changed == 0 ? 0 : 1);
  }

  interface Reading {
    Object of(ResultSet row) throws Exception;
  }

  /** Eight executions, each of a statement opened and closed again, as a pool and JdbcTemplate do it. */
  static List<Object> eight(Connection connection, String sql, Reading reading) throws Exception {
    List<Object> read = new ArrayList<>();
    for (int at = 0; at < 8; at++) {
      try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
        row.next();
        read.add(reading.of(row));
      }
    }
    return read;
  }

  static List<Object> fiveAndThree(Object first, Object later) {
    List<Object> all = new ArrayList<>(Collections.nCopies(5, first));
    all.addAll(Collections.nCopies(3, later));
    return all;
  }

  static List<Object> always(Object value) {
    return Collections.nCopies(8, value);
  }

  static List<Integer> behind(Connection connection, Object score) throws Exception {
    List<Integer> clauses = new ArrayList<>();
    String page = "select id from clauses where score < ? order by score desc";
    try (PreparedStatement next = connection.prepareStatement(page)) {
      next.setDouble(1, (Double) score);
      try (ResultSet rows = next.executeQuery()) {
        while (rows.next()) clauses.add(rows.getInt(1));
      }
    }
    return clauses;
  }

  public static void main(String[] args) throws Exception {
    String address = "jdbc:postgresql://" + args[0] + "/postgres?user=postgres&password=postgres&sslmode=disable";
    try (Connection connection = DriverManager.getConnection(address); Statement setUp = connection.createStatement()) {
      setUp.execute("create extension pg_trgm");
      setUp.execute("create table clauses (id int, score real, amount double precision, shares double precision[],"
          + " paid numeric(12,2))");
      setUp.execute("insert into clauses values (1, 0.9, 0, '{}', 0), (2, 0.7, 12500000, '{0.15,12500000}', 12500000),"
          + " (3, 0.4, 0, '{}', 0)");
      same("similarity() and ts_rank() give", "real real", eight(connection,
          "select pg_typeof(similarity('a', 'a')) || ' ' || pg_typeof(ts_rank(to_tsvector('a'), to_tsquery('a')))",
          row -> row.getString(1)).get(0));

      List<Object> scores = eight(connection, "select score from clauses where id = 2", row -> row.getDouble(1));
      see("a real 0.7, getDouble, eight times", always(0.699999988079071), fiveAndThree(0.7, 0.699999988079071), scores);
      same("what stands behind that clause, asked with the last", List.of(3), behind(connection, scores.get(7)));
      see("what stands behind that clause, asked with the first", List.of(3), List.of(2, 3),
          behind(connection, scores.get(0)));
      JdbcClient spring = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      List<Object> sprung = new ArrayList<>();
      for (int at = 0; at < 8; at++) {
        sprung.add(spring.sql("select score from clauses where id = 1 + 1").query(Double.class).single());
      }
      see("the same, JdbcClient's query(Double.class)", always(0.699999988079071), fiveAndThree(0.7, 0.699999988079071),
          sprung);
      see("a double precision 12500000, getString", always("12500000"), fiveAndThree("12500000", "1.25E7"),
          eight(connection, "select amount from clauses where id = 2", row -> row.getString(1)));
      see("an array of them, getString", always("{0.15,12500000}"),
          fiveAndThree("{0.15,12500000}", "{\"0.15\",\"1.25E7\"}"),
          eight(connection, "select shares from clauses where id = 2", row -> row.getString(1)));

      same("getFloat of the real", always(0.7f),
          eight(connection, "select score as f from clauses where id = 2", row -> row.getFloat(1)));
      same("getObject of the real", always(0.7f),
          eight(connection, "select score as o from clauses where id = 2", row -> row.getObject(1)));
      same("score::float8, getDouble", always(0.699999988079071),
          eight(connection, "select score::float8 from clauses where id = 2", row -> row.getDouble(1)));
      same("numeric(12,2), getString", always("12500000.00"),
          eight(connection, "select paid from clauses where id = 2", row -> row.getString(1)));
      setUp.execute("deallocate all");   // PGlite has one session for all connections
    }
    try (Connection connection = DriverManager.getConnection(address + "&binaryTransfer=false")) {
      same("with binaryTransfer=false, getDouble", always(0.7),
          eight(connection, "select score from clauses where id = 2", row -> row.getDouble(1)));
      same("and getString", always("12500000"),
          eight(connection, "select amount from clauses where id = 2", row -> row.getString(1)));
    }
    end();
  }
}
JAVA

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(postgresql|spring-jdbc)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
node server.mjs > address 2> server.log &
server=$!
for _ in $(seq 100); do [ -s address ] || ! kill -0 "$server" 2> /dev/null || sleep 0.3; done
[ -s address ] || { cat server.log; exit 2; }
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java "$(cat address)" 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
