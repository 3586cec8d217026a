#!/usr/bin/env bash
# Spring AI 2.0.1, ListOutputConverter: 1,200万元 is two items, 甲，乙，丙 is one.
#
# One would guess: what the model lists becomes a list of as many items: a comma is a comma, 、 stands between the
# members of a Chinese list, 1,200 is a figure; or what is no such list throws.
# What happens: the answer is cut at every ASCII comma and nowhere else: one item for 甲，乙，丙, for 甲、乙 and for a
# numbered list of lines; 1,200万元, 300万元 is 1, 200万元 and 300万元; a JSON array leaves its brackets and quotes in.
# Why it matters: asked in Chinese, models often write Chinese commas whatever the English instruction says. A check of
# "all conditions met" sees one condition, a sum of amounts 501 for 1,500 and a count is three instead of two.
# Remedy: entity(new ParameterizedTypeReference<List<String>>() {}), which asks for JSON and reads it.
# Seen: [甲，乙，丙] 1, [甲、乙] 1, [1, 200万元, 300万元] 3, [1. 甲⏎2. 乙] 1, [["甲", "乙"]] 2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-ai-list</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-model</artifactId><version>2.0.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import org.springframework.ai.converter.BeanOutputConverter;
import org.springframework.ai.converter.ListOutputConverter;
import org.springframework.core.ParameterizedTypeReference;

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

  static String read(String answer) {
    List<String> items = new ListOutputConverter().convert(answer);
    return items.size() + " " + items;
  }

  public static void main(String[] args) {
    same("甲, 乙", "2 [甲, 乙]", read("甲, 乙"));
    see("甲，乙，丙", "3 [甲, 乙, 丙]", "1 [甲，乙，丙]", read("甲，乙，丙"));
    see("甲、乙", "2 [甲, 乙]", "1 [甲、乙]", read("甲、乙"));
    see("1,200万元, 300万元", "2 [1,200万元, 300万元]", "3 [1, 200万元, 300万元]", read("1,200万元, 300万元"));
    see("1. 甲⏎2. 乙", "2 items, or an error", "1 [1. 甲\n2. 乙]", read("1. 甲\n2. 乙"));
    see("[\"甲\", \"乙\"]", "2 [甲, 乙], or an error", "2 [[\"甲\", \"乙\"]]", read("[\"甲\", \"乙\"]"));
    List<String> json = new BeanOutputConverter<>(new ParameterizedTypeReference<List<String>>() {})
        .convert("[\"1,200万元\", \"300万元\"]");
    same("as JSON", "2 [1,200万元, 300万元]", json.size() + " " + json);
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-ai-model)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
