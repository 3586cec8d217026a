#!/usr/bin/env bash
# H2 2.4.240, one write that fails: the database is closed for everybody, and isValid() says that all is well.
#
# One would guess: on a full disk the statement that writes fails, others go on reading, and once there is room the
# same connection writes again; one that can do nothing says so by isValid(), and a pool puts another in its place.
# What happens: the first write that fails closes the database beneath all connections: reading fails too, and select 1,
# with room or without. isValid() says true and isClosed() false all the time. A new connection opens the file anew,
# even while the old ones are held, and these stay dead. What was inserted on the full disk, and committed without an
# error, is gone: it would have been written later, half a second by default.
# Why it matters: a service on an embedded store is dead long after the disk has room again, though every check by
# isValid() passes: a pool keeps its connections until they are too old. Try a statement instead, and let all
# connections go when it fails.
# Seen: all else fails, isValid true true, a new connection reads 1 row of 2 and writes; the old ones still fail
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>h2-full-disk</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

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

  static volatile boolean full;

  /** The files of this folder, on a disk that is full for a while. */
  public static class Disk extends FilePathWrapper {

    @Override
    public String getScheme() {
      return "disk";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      FileChannel file = super.open(mode);
      return new FileBaseDefault() {
        @Override
        public long size() throws IOException {
          return file.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
          return file.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
          if (full) throw new IOException("No space left on device");
          return file.write(from, at);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
          file.truncate(size);
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) throws IOException {
          return file.tryLock(at, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
          file.close();
        }
      };
    }
  }

  static String run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) return "done";
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      return "error";
    }
  }

  static final String URL = "jdbc:h2:disk:./store";

  static String anew(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL)) {
      return run(connection, sql);
    } catch (SQLException e) {
      return "no connection, error " + e.getErrorCode();
    }
  }

  static String valid(Connection writer, Connection reader) throws SQLException {
    return writer.isValid(1) + " " + reader.isValid(1) + ", closed " + writer.isClosed() + " " + reader.isClosed();
  }

  public static void main(String[] args) throws Exception {
    FilePath.register(new Disk());
    Connection writer = DriverManager.getConnection(URL);
    Connection reader = DriverManager.getConnection(URL);
    run(writer, "create table note (words varchar)");
    run(writer, "insert into note values ('first')");
    same("written to the disk", "done", run(writer, "checkpoint sync"));
    same("read by another", "1", run(reader, "select count(*) from note"));

    full = true;
    same("full: inserted, and so committed", "done", run(writer, "insert into note values ('second')"));
    same("full: to the disk", "error", run(writer, "checkpoint sync"));
    Thread.sleep(2_000);
    see("full: read by another", "2", "error", run(reader, "select count(*) from note"));
    see("full: select 1", "1", "error", run(reader, "select 1"));
    see("full: isValid of the two", "true of what reads, else false", "true true, closed false false", valid(writer, reader));

    full = false;
    see("room: inserted", "done", "error", run(writer, "insert into note values ('third')"));
    see("room: read by another", "2 or more", "error", run(reader, "select count(*) from note"));
    see("room: isValid of the two", "true of what reads, else false", "true true, closed false false", valid(writer, reader));
    see("room: rows for a new connection", "2", "1", anew("select count(*) from note"));
    see("room: inserted by a new connection", "done", "done", anew("insert into note values ('fourth')"));
    see("the old one after that", "3", "error", run(reader, "select count(*) from note"));
    see("isValid of the two", "true of what reads, else false", "true true, closed false false", valid(writer, reader));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(h2)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
