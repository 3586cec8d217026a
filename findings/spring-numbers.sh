#!/usr/bin/env bash
# Spring Framework 7.0.10, conversion of numbers: "50 100" is 50100, "#10" is 16.
#
# One would guess: a form's field or a request's parameter of type Integer or BigDecimal takes a number with blanks
# around it and refuses two numbers, as Integer.valueOf does and as it refuses 50~100.
# What happens: NumberUtils.parseNumber removes every blank, inside too, also the full-width one and line ends:
# two figures become one. A # in front, of "the tenth", says hexadecimal for whole numbers: #10 is 16, #25 is 37.
# Why it matters: "50 100" typed for "from 50 to 100" staff, or pasted from two cells of a table, is an enterprise of
# 50100, and another policy. No error comes back to the form.
# Seen: 50 100 50100 (Integer, BigDecimal), 5　10 510, #10 16, #25 37
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-numbers</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-core</artifactId><version>7.0.10</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.math.BigDecimal;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;

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

  static <T> String read(String text, Class<T> type) {
    try {
      return String.valueOf(DefaultConversionService.getSharedInstance().convert(text, type));
    } catch (ConversionFailedException e) {
      return "refused";
    }
  }

  public static void main(String[] args) {
    same("blanks around", "50", read(" 50 ", Integer.class));
    same("50~100", "refused", read("50~100", Integer.class));
    same("50,100", "refused", read("50,100", Integer.class));
    see("50 100", "refused", "50100", read("50 100", Integer.class));
    see("50 100, BigDecimal", "refused", "50100", read("50 100", BigDecimal.class));
    see("5　10", "refused", "510", read("5\u300010", Integer.class));
    see("300, new line, 500", "refused", "300500", read("300\n500", Long.class));
    see("#10", "refused", "16", read("#10", Integer.class));
    see("#25", "refused", "37", read("#25", Integer.class));
    same("#10, BigDecimal", "refused", read("#10", BigDecimal.class));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
