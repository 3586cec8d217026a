#!/usr/bin/env bash
# H2 2.4.240 in its PostgreSQL mode: a week begins on Sunday or Monday by the locale, and the year 2025 in this month.
#
# One would guess: what PostgreSQL mode runs without an error gives what PostgreSQL gives; at least it depends on
# nothing but the data.
# What happens: date_trunc('week', ...) takes the first day of the JVM's locale: Sunday 7 September 2025 is a week of
# its own under zh_CN and en_US, of 1 September under de_DE (and in PostgreSQL). to_date('2025', 'YYYY') is the first
# of the present month in 2025. FM is read and ignored. left('补贴', -1) is empty. Halves of a double are rounded up,
# there to even; and getInt of 12.50 is 13, where PostgreSQL's driver has 12.
# Why it matters: weekly figures move with the machine's language, a policy "valid from 2025" begins in the month of
# its import, and tests on H2 approve what PostgreSQL does otherwise.
# Seen (PostgreSQL 15.18 and its driver 42.7.14 in brackets): week of 2025-09-07 2025-09-07, de_DE 2025-09-01
# (2025-09-01); 2025 is this month (2025-01-01); 2025年09月01日 (2025年9月1日); left '' (补); 12.5::float8::int 13 (12);
# getInt 13 (12)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>h2-postgres-mode</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;

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

  static String read(String sql) throws SQLException {
    try (Statement database = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL").createStatement();
        ResultSet rows = database.executeQuery("select " + sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static int readInt(String sql) throws SQLException {
    try (Statement database = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL").createStatement();
        ResultSet rows = database.executeQuery("select " + sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  public static void main(String[] args) throws SQLException {
    Locale.setDefault(Locale.forLanguageTag(args[0]));
    System.out.println("-- " + args[0]);
    String week = read("cast(date_trunc('week', date '2025-09-07') as date)");
    if (args[0].equals("de-DE")) {
      same("week of Sunday 7 September", "2025-09-01", week);
    } else {
      see("week of Sunday 7 September", "2025-09-01", "2025-09-07", week);
    }
    same("to_date('2025-09', 'YYYY-MM')", "2025-09-01", read("to_date('2025-09', 'YYYY-MM')"));
    same("cast(12.5 as int)", "13", read("cast(12.5 as int)"));
    String first = LocalDate.now().withDayOfMonth(1).withYear(2025).toString();
    see("to_date('2025', 'YYYY')", "2025-01-01", first, read("to_date('2025', 'YYYY')"));
    see("to_char of 1 September, FM", "2025年9月1日", "2025年09月01日",
        read("to_char(date '2025-09-01', 'YYYY\"年\"FMMM\"月\"FMDD\"日\"')"));
    see("left('补贴', -1)", "补", "", read("left('补贴', -1)"));
    see("cast(12.5::float8 as int)", "12", "13", read("cast(12.5::float8 as int)"));
    see("getInt of 12.50", 12, 13, readInt("cast(12.5 as numeric(10, 2))"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(h2)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
for locale in zh-CN en-US de-DE; do
  java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java $locale 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
done
