#!/usr/bin/env bash
# Hutool 5.8.42: Convert.toBigDecimal("1.5万") is 1.5, of "5~10" 5, of "1，200" 1.
#
# One would guess: what is no number is null, or the default given, as the javadoc says ("if the conversion
# fails"); that is what "一百" does.
# What happens: the longest number that the text begins with is the result: 1.5万 is 1.5, 300万元 is 300, 5~10 is 5,
# 50% is 50, and 1，200 with the Chinese comma is 1, while 1,200 is 1200. NumberUtil.parseInt and toBigDecimal agree.
# Why it matters: a default stands there to be noticed; instead a turnover of 1.5万 is compared with limits as 1.5,
# and a range is its lower end.
# Seen: 一百 null, 1.5万 1.5, 300万元 300, 5~10 5, 10-20 10, 50% 50, 1，200 1, 5 10 5
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hutool-figures</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>cn.hutool</groupId><artifactId>hutool-core</artifactId><version>5.8.42</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import cn.hutool.core.convert.Convert;
import java.math.BigDecimal;

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
    return String.valueOf(Convert.toBigDecimal(text, BigDecimal.valueOf(-1)));
  }

  public static void main(String[] args) {
    same("1,200", "1200", read("1,200"));
    same("一百", "-1", read("一百"));
    same("约300", "-1", read("约300"));
    see("1，200", "1200, or the default -1", "1", read("1，200"));
    see("1.5万", "15000, or the default -1", "1.5", read("1.5万"));
    see("300万元", "the default -1", "300", read("300万元"));
    see("5~10", "the default -1", "5", read("5~10"));
    see("10-20", "the default -1", "10", read("10-20"));
    see("5 10", "the default -1", "5", read("5 10"));
    see("50%", "0.50, or the default -1", "50", read("50%"));
    see("toInt 1.5万", "the default -1", 1, Convert.toInt("1.5万", -1));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hutool-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
