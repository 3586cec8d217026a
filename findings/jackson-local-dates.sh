#!/usr/bin/env bash
# Jackson 3.1.7, LocalDate: 20250901 is in the year 57415, 2025 in 1975, and a browser's 1 September is 31 August.
#
# One would guess: what is no ISO date is refused, as "20250901" and "2025-9-1" are; if a number is read at all, as
# 1 September 2025. Of 2025-08-31T16:00:00.000Z, which a browser in Changsha sends for 1 September (Date.toJSON),
# either 1 September comes out, as the mapper was told Asia/Shanghai, or an error.
# What happens: a number is the count of days since 1970, however large; LocalDateTime and YearMonth beside it refuse
# numbers. A time behind the date is cut off, Z with it, and the time zone is not asked; with +08:00, which says the
# same, it is refused. Told not to be lenient, it refuses all of them.
# Why it matters: language models asked for {"from": date} write 20250901 or 2025, and forms send midnight in UTC. A
# deadline is a day early, or a policy begins in 55,000 years and is never in force. There is no error.
# Seen: 20250901 +57415-02-01; 2025 1975-07-19; "2025-08-31T16:00:00.000Z" 2025-08-31; not lenient: refused, all three
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>jackson-local-dates</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>tools.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>3.1.7</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.TimeZone;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

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

  static String read(JsonMapper json, String value, Class<?> type) {
    try {
      return json.readValue(value, type).toString();
    } catch (DatabindException e) {
      return "refused";
    }
  }

  public static void main(String[] args) {
    JsonMapper json =
        JsonMapper.builder().defaultTimeZone(TimeZone.getTimeZone("Asia/Shanghai")).build();
    same("\"2025-09-01\"", "2025-09-01", read(json, "\"2025-09-01\"", LocalDate.class));
    same("\"20250901\"", "refused", read(json, "\"20250901\"", LocalDate.class));
    same("\"2025-9-1\"", "refused", read(json, "\"2025-9-1\"", LocalDate.class));
    see("20250901", "refused, or 2025-09-01", "+57415-02-01", read(json, "20250901", LocalDate.class));
    see("2025", "refused", "1975-07-19", read(json, "2025", LocalDate.class));
    same("20250901 as LocalDateTime", "refused", read(json, "20250901", LocalDateTime.class));
    same("202509 as YearMonth", "refused", read(json, "202509", YearMonth.class));

    String midnight = "\"2025-08-31T16:00:00.000Z\"";
    see("midnight of 1 September in Changsha, in UTC", "2025-09-01, or refused", "2025-08-31",
        read(json, midnight, LocalDate.class));
    same("the same with its own offset", "refused",
        read(json, "\"2025-09-01T00:00:00+08:00\"", LocalDate.class));

    JsonMapper strict = json.rebuild()
        .withConfigOverride(LocalDate.class,
            one -> one.setFormat(JsonFormat.Value.forLeniency(false)))
        .build();
    same("20250901, not lenient", "refused", read(strict, "20250901", LocalDate.class));
    same("2025, not lenient", "refused", read(strict, "2025", LocalDate.class));
    same("midnight, not lenient", "refused", read(strict, midnight, LocalDate.class));
    same("\"2025-09-01\", not lenient", "2025-09-01",
        read(strict, "\"2025-09-01\"", LocalDate.class));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(jackson-databind)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
