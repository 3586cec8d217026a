#!/usr/bin/env bash
# Commons Text 1.14.0, CosineDistance: 补贴20万元 and 罚款20万元 are the same; 给予补贴 is as far from itself as can be.
#
# One would guess: Chinese is compared by character, or a sentence is one word; a text has distance 0 to itself.
# What happens: words are what \w+ finds, and in Java that is ASCII: of 补贴20万元 only 20 is left. Texts with the same
# figures have distance 0, whatever they say; texts without figures have distance 1, the greatest, also to themselves.
# Why it matters: near-duplicates of clauses, and questions asked before, are sought this way. A fine of the same amount
# is taken for the grant and thrown away as its double; real doubles without a figure all stay.
# Remedy: CosineSimilarity over maps of one's own pairs of characters.
# Seen: 补贴20万元 / 罚款20万元 0.0; 不予补贴 / 不予补贴 1.0; 满30人奖励 / 罚30元 0.0; by pairs of characters 0.4 and 0.0
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>commons-cosine</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-text</artifactId><version>1.14.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.text.similarity.CosineDistance;
import org.apache.commons.text.similarity.CosineSimilarity;

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

  static double distance(String one, String other) {
    return new CosineDistance().apply(one, other);
  }

  static Map<CharSequence, Integer> pairs(String text) {
    Map<CharSequence, Integer> pairs = new HashMap<>();
    for (int at = 0; at + 2 <= text.length(); at++) pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
    return pairs;
  }

  static double byPairs(String one, String other) {
    return Math.round(10 * (1 - new CosineSimilarity().cosineSimilarity(pairs(one), pairs(other)))) / 10.0;
  }

  public static void main(String[] args) {
    same("grant 20 / grant 20, rounded", 0L, Math.round(10 * distance("grant 20", "grant 20")));
    same("grant 20 / fine 20", 0.5, Math.round(10 * distance("grant 20", "fine 20")) / 10.0);
    see("补贴20万元 / 罚款20万元", "above 0, below 1", 0.0, distance("补贴20万元", "罚款20万元"));
    see("满30人奖励 / 罚30元", "above 0, below 1", 0.0, distance("满30人奖励", "罚30元"));
    see("不予补贴 / 不予补贴", 0.0, 1.0, distance("不予补贴", "不予补贴"));
    see("注册资本200万元 / 注册资本贰佰万元", "below 1", 1.0, distance("注册资本200万元", "注册资本贰佰万元"));
    same("补贴20万元 / 罚款20万元 by pairs of characters", 0.4, byPairs("补贴20万元", "罚款20万元"));
    same("不予补贴 / 不予补贴 by pairs of characters", 0.0, byPairs("不予补贴", "不予补贴"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(commons-text)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
