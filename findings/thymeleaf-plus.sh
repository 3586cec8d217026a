#!/usr/bin/env bash
# Thymeleaf 3.1.5: ${area} + ${number} adds 0731 and 82345678 to 82346409; texts that look like figures are figures.
#
# One would guess: + between two texts puts one behind the other, as in Java, in SpEL and OGNL, and as it does inside
# of ${...}; == compares texts as texts; > compares them by letters or is refused. A list in a condition is true if it
# holds something.
# What happens: outside of ${...} Thymeleaf's own operators stand, and they first try to read both sides as numbers: two
# texts are added, 2025.10 equals 2025.1 and 0731 equals 731. ${area + number} of the same texts is 073182345678. It goes
# from left to right: 第 + 5 + 10 is 第510, 5 + 10 + 条 is 15条. An empty list and the text 0 are true; no and off are
# false, 否 is true. |${area}${number}| is right.
# Why it matters: the page shows a telephone number that nobody has, marks clause 2025.10 where 2025.1 was meant, and
# both go well in a test whose values have a letter or a hyphen in them.
# Remedy: |...| for putting together, the whole comparison inside of ${...}, #lists.isEmpty for lists.
# Seen: 82346409, 2034, 15, 15条; 2025.10 == 2025.1 true; [] true
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>thymeleaf-plus</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.thymeleaf</groupId><artifactId>thymeleaf</artifactId><version>3.1.5.RELEASE</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

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

  static final TemplateEngine ENGINE = new TemplateEngine();

  static String shown(String expression) {
    Map<String, Object> values = Map.of("area", "0731", "number", "82345678", "year", "2025", "month", "09",
        "low", "5", "high", "10", "one", "2025.10", "other", "2025.1", "none", List.of(), "zero", "0");
    return ENGINE.process("[(" + expression + ")]", new Context(Locale.CHINA, values));
  }

  public static void main(String[] args) {
    StringTemplateResolver templates = new StringTemplateResolver();
    templates.setTemplateMode("TEXT");
    ENGINE.setTemplateResolver(templates);
    same("${area + number}", "073182345678", shown("${area + number}"));
    same("${area} + '-' + ${number}", "0731-82345678", shown("${area} + '-' + ${number}"));
    same("|${area}${number}|", "073182345678", shown("|${area}${number}|"));
    same("${one == other}", "false", shown("${one == other}"));
    see("${area} + ${number}", "073182345678", "82346409", shown("${area} + ${number}"));
    see("${year} + ${month}", "202509", "2034", shown("${year} + ${month}"));
    see("${low} + ${high}", "510", "15", shown("${low} + ${high}"));
    same("'第' + ${low} + ${high}", "第510", shown("'第' + ${low} + ${high}"));
    see("${low} + ${high} + '条'", "510条", "15条", shown("${low} + ${high} + '条'"));
    see("${one} == ${other}", "false", "true", shown("${one} == ${other}"));
    see("${area} == '731'", "false", "true", shown("${area} == '731'"));
    same("${low > high}, by letters", "true", shown("${low > high}"));
    see("${low} > ${high}", "true", "false", shown("${low} > ${high}"));
    see("${none} ? '有' : '无'", "无", "有", shown("${none} ? '有' : '无'"));
    see("'no' ? '有' : '无'", "有", "无", shown("'no' ? '有' : '无'"));
    same("'否' ? '有' : '无'", "有", shown("'否' ? '有' : '无'"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(thymeleaf)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
