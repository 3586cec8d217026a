#!/usr/bin/env bash
# xk-time 3.2.4, TimeNLPUtil: 15日后 is the 15th of this month, 3日后 the 3rd of the next; where UTC is set, 90日后 is 1970.
#
# One would guess: 十五日后 is fifteen days from now, as 十五天后 is: in notices and laws a period of days is always 日. What
# it does not know (periods of more than 31 days, quarters) gives an empty list, as 20个工作日内 does.
# What happens: N日后, N日内 and N日前 are the N-th of a month, this one or the next if it is past: 3日后 is the third of
# October. Above 31 it is nothing in the time zone of Shanghai and 1970-01-01 in UTC, as are 3个月内 and the 半年 of 下半年.
# Of 2025年第三季度 the year is read.
# Why it matters: "within 30 days of publication" becomes a day that looks reasonable: on 10 September 15日后 is five
# days away, 3日后 is 23; a container that runs in UTC adds deadlines of 1970, which have passed for everybody.
# Seen, on 10 September 2025: 15日后 2025-09-15, 15天后 2025-09-25, 3日后 2025-10-03, 第三季度 2025-01-01; 90日后 in UTC
# 1970-01-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>xk-time-days</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.xkzhangsan</groupId><artifactId>xk-time</artifactId><version>3.2.4</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.xkzhangsan.time.nlp.TimeNLPUtil;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.stream.Collectors;

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

  static String read(String text) {
    return TimeNLPUtil.parse(text, "2025-09-10-12-00-00").stream()
        .map(time -> time.getTime().toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString())
        .collect(Collectors.joining(" "));
  }

  public static void main(String[] args) {
    for (String zone : new String[] {"Asia/Shanghai", "UTC"}) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      System.out.println("-- " + zone);
      same("2025年9月15日前", "2025-09-15", read("2025年9月15日前"));
      same("15天后", "2025-09-25", read("15天后"));
      same("三天后", "2025-09-13", read("三天后"));
      same("1个月后", "2025-10-10", read("1个月后"));
      see("15日后", "2025-09-25", "2025-09-15", read("15日后"));
      see("十五日后", "2025-09-25", "2025-09-15", read("十五日后"));
      see("3日后", "2025-09-13", "2025-10-03", read("3日后"));
      see("三日内", "2025-09-13", "2025-10-03", read("三日内"));
      see("30日内", "2025-10-10", "2025-09-30", read("30日内"));
      see("2025年第三季度", "2025-07-01, or nothing", "2025-01-01", read("2025年第三季度"));
      boolean utc = zone.equals("UTC");
      see("90日后", "2025-12-09, or nothing", utc ? "1970-01-01" : "", read("90日后"));
      see("3个月内", "2025-12-10, or nothing", utc ? "1970-01-01" : "", read("3个月内"));
      see("2025年下半年", "2025-07-01, or nothing", utc ? "2025-01-01 1970-01-01" : "2025-01-01",
          read("2025年下半年"));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(xk-time)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
