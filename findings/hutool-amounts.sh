#!/usr/bin/env bash
# Hutool 5.8.42: 一百亿元 is 1410065408.00, 三十亿元 is below zero, 一万亿元 is 10000.00.
#
# One would guess: Convert.chineseMoneyToNumber, which gives a BigDecimal, holds any amount that a paper names;
# one too large for it throws.
# What happens: inside it counts with int. From 2,147,483,648 yuan on the amount goes round, in silence: an
# ordinary amount, a negative one, or, where 万 stands before 亿, one without its 亿. NumberChineseFormatter and
# Convert.chineseToNumber do the same (their result is an int).
# Why it matters: funds and budgets are of tens of 亿 yuan; 五十亿元 is 705032704.00, which nobody sees is wrong.
# Seen: 二十一亿元 2100000000.00, 三十亿元 -1294967296.00, 五十亿元 705032704.00, 一百亿元 1410065408.00
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hutool-amounts</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>cn.hutool</groupId><artifactId>hutool-core</artifactId><version>5.8.42</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import cn.hutool.core.convert.Convert;

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

  static String read(String money) {
    try {
      return Convert.chineseMoneyToNumber(money).toPlainString();
    } catch (IllegalArgumentException e) {
      return "IllegalArgumentException";
    }
  }

  public static void main(String[] args) {
    same("三百万元", "3000000.00", read("三百万元"));
    same("贰佰叁拾万圆整", "2300000.00", read("贰佰叁拾万圆整"));
    same("二十一亿元", "2100000000.00", read("二十一亿元"));
    see("三十亿元", "3000000000.00, or an exception", "-1294967296.00", read("三十亿元"));
    see("叁拾亿元整", "3000000000.00, or an exception", "-1294967296.00", read("叁拾亿元整"));
    see("五十亿元", "5000000000.00, or an exception", "705032704.00", read("五十亿元"));
    see("一百亿元", "10000000000.00, or an exception", "1410065408.00", read("一百亿元"));
    see("一万亿元", "1000000000000.00, or an exception", "10000.00", read("一万亿元"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hutool-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
