#!/usr/bin/env bash
# H2 2.4.240 in its PostgreSQL mode, TO_DATE: 31 September is stored, and comes before 1 October by no day.
#
# One would guess: to_date('2025-09-31', 'YYYY-MM-DD') fails, as it does in PostgreSQL and as date '2025-09-31' does
# in H2 itself; at worst it counts on to 1 October.
# What happens: a DATE comes out that is no day: it is stored, sorted, compared and printed as 2025-09-31. Minus 1
# September it is 30 days, like 1 October, to which it is not equal. 30 February and month 13 are the same; 32
# February is 2025-03-00. Read as a LocalDate it fails, as a java.sql.Date it is 1 October.
# Why it matters: a slip in a table of deadlines gets in by an import through H2, is shown, and breaks the page that
# reads it as a LocalDate long afterwards; the migration that ran here fails on PostgreSQL.
# Seen: '2025-09-31' 2025-09-31, = 2025-10-01 false, less 2025-09-01 30 days both; 02-32 2025-03-00; month 13
# 2025-13-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>h2-to-date</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

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

  static Statement database;

  static <T> String read(String sql, Class<T> type) {
    try (ResultSet rows = database.executeQuery(sql)) {
      StringBuilder all = new StringBuilder();
      while (rows.next()) all.append(all.length() == 0 ? "" : " ").append(rows.getObject(1, type));
      return all.toString();
    } catch (SQLException e) {
      return "SQLException";
    }
  }

  static String read(String sql) {
    return read(sql, String.class);
  }

  public static void main(String[] args) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
    database = connection.createStatement();
    same("date '2025-09-31'", "SQLException", read("select date '2025-09-31'"));
    same("to_date of 2025-09-30", "2025-09-30", read("select to_date('2025-09-30', 'YYYY-MM-DD')"));
    same("to_date of 2025.9.30", "2025-09-30", read("select to_date('2025.9.30', 'YYYY-MM-DD')"));
    same("to_date of 2025-09-3x", "2025-09-03", read("select to_date('2025-09-3x', 'YYYY-MM-DD')"));

    database.execute("create table rule (name varchar, due date)");
    database.execute("insert into rule values ('slip', to_date('2025-09-31', 'YYYY-MM-DD')),"
        + " ('first', date '2025-10-01'), ('last', date '2025-09-30')");
    see("stored", "SQLException", "2025-09-31", read("select due from rule where name = 'slip'"));
    see("in order", "slip beside first", "last slip first", read("select name from rule order by due"));
    see("until 1 October", "slip first, or neither", "first",
        read("select name from rule where due = date '2025-10-01' order by name"));
    see("days since 1 September", "30 for one of them", "30 30",
        read("select datediff(day, date '2025-09-01', due) from rule where name <> 'last' order by due"));
    see("the next day", "2025-10-01", "2025-10-02", read("select due + 1 from rule where name = 'slip'"));
    see("as a LocalDate", "a day", "SQLException",
        read("select due from rule where name = 'slip'", LocalDate.class));
    see("as a java.sql.Date", "the day that is printed", "2025-10-01",
        read("select due from rule where name = 'slip'", Date.class));
    see("32 February", "SQLException", "2025-03-00", read("select to_date('2025-02-32', 'YYYY-MM-DD')"));
    see("month 13", "SQLException", "2025-13-01", read("select to_date('2025-13-01', 'YYYY-MM-DD')"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(h2)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
