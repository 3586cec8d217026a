#!/usr/bin/env bash
# Spring Expression Language 7.0.10: 15 divided by 100 is 0, divided by 100.0 it is 0.2.
#
# One would guess: with a BigDecimal on the left, rate / 100 is 0.15, or an ArithmeticException where it does not come
# out even, as BigDecimal.divide has it; with 100.0 nothing can be lost at all.
# What happens: the quotient is rounded to as many places as the longer of the two operands has, halves to the even
# neighbour: 15 / 100 is 0, 15 / 100.0 is 0.2, 10 / 4 is 2, 4.35 / 100 is 0.04. 15.00 / 100 is 0.15. A double is right.
# Why it matters: rules for grants, discounts and interest stand in such expressions. 15% of 1,200,000 is 0 or 240000.0
# instead of 180000, and only for rates that were written with few places; the same rule with numeric(5,2) behind it
# passes every test.
# Remedy: multiply first (amount * rate / 100 is 180000), or by 0.01; or give the divisor the places (100.0000).
# Seen: rate 15: rate / 100 0, rate / 100.0 0.2, rate / 100 * 1200000 0; rate 4.35: 0.04; rate 15.00: 0.15
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spel-division</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-expression</artifactId><version>7.0.10</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.math.BigDecimal;
import org.springframework.expression.spel.standard.SpelExpressionParser;

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

  public record Grant(BigDecimal rate) {}

  public record Plain(double rate) {}

  static String value(String expression, Object of) {
    return new SpelExpressionParser().parseExpression(expression).getValue(of).toString();
  }

  static String value(String expression, String rate) {
    return value(expression, new Grant(new BigDecimal(rate)));
  }

  public static void main(String[] args) {
    same("double 15, rate / 100", "0.15", value("rate / 100", new Plain(15)));
    same("BigDecimal 15.00, rate / 100", "0.15", value("rate / 100", "15.00"));
    see("BigDecimal 15, rate / 100", "0.15", "0", value("rate / 100", "15"));
    see("BigDecimal 15, rate / 100.0", "0.15", "0.2", value("rate / 100.0", "15"));
    see("BigDecimal 15, rate / 100 * 1200000", "180000.00", "0", value("rate / 100 * 1200000", "15"));
    see("BigDecimal 15, rate / 100.0 * 1200000", "180000", "240000.0", value("rate / 100.0 * 1200000", "15"));
    see("BigDecimal 10, rate / 4", "2.5", "2", value("rate / 4", "10"));
    see("BigDecimal 4.35, rate / 100", "0.0435", "0.04", value("rate / 100", "4.35"));
    see("BigDecimal 0.5, rate / 100", "0.005", "0.0", value("rate / 100", "0.5"));
    same("BigDecimal 15, 1200000 * rate / 100", "180000", value("1200000 * rate / 100", "15"));
    same("BigDecimal 4.35, rate * 0.01", "0.0435", value("rate * 0.01", "4.35"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-expression)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
