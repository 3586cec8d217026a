#!/usr/bin/env bash
# Hutool 5.8.42: 2025年9月31日 is 1 October, 2025-13-01 is 1 January 2026.
#
# One would guess: DateUtil.parse throws a DateException for a day that is not, as it does for 2025年9月, 9月1日 and
# 二〇二五年九月一日, which it cannot read.
# What happens: the parser is lenient and counts on: 9月31日 is 1 October, 2月30日 is 2 March, month 13 is January
# of the next year, in all three ways of writing.
# Why it matters: a slip in a notice, or a misread digit of a scan, becomes another deadline that looks like any
# other, instead of being sent back.
# Seen: 2025年9月31日 2025-10-01, 2025年2月30日 2025-03-02, 20250931 2025-10-01, 2025-13-01 2026-01-01
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hutool-dates</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>cn.hutool</groupId><artifactId>hutool-core</artifactId><version>5.8.42</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import cn.hutool.core.date.DateException;
import cn.hutool.core.date.DateUtil;

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
    try {
      return DateUtil.parse(text).toDateStr();
    } catch (DateException e) {
      return "DateException";
    }
  }

  public static void main(String[] args) {
    same("2025年9月1日", "2025-09-01", read("2025年9月1日"));
    same("2025年9月", "DateException", read("2025年9月"));
    same("二〇二五年九月一日", "DateException", read("二〇二五年九月一日"));
    see("2025年9月31日", "DateException", "2025-10-01", read("2025年9月31日"));
    see("2025年2月30日", "DateException", "2025-03-02", read("2025年2月30日"));
    see("20250931", "DateException", "2025-10-01", read("20250931"));
    see("2025-13-01", "DateException", "2026-01-01", read("2025-13-01"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hutool-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
