#!/usr/bin/env bash
# HanLP portable-1.8.6, CoreSynonymDictionary: opposites are more alike than words of one meaning.
#
# One would guess: similarity() is high for 补贴 and 补助, which offices use for the same thing, and low for
# 上调 and 下调, 以上 and 以下, 奖励 and 处罚.
# What happens: it measures how far apart two words stand in a thesaurus that lists opposites side by side:
# opposites get 0.9999 and more, 补贴 and 补助 0.64.
# Why it matters: a threshold on this number, to widen a question by synonyms or to say that two clauses
# agree, takes "raise" for "lower" and "at least" for "at most" before it takes 补助 for 补贴.
# Seen: 上调/下调 1.0000, 以上/以下 1.0000, 最高/最低 1.0000, 奖励/处罚 1.0000, 公开/秘密 1.0000; 补贴/补助 0.6389
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hanlp-synonyms</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hankcs</groupId><artifactId>hanlp</artifactId><version>portable-1.8.6</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.hankcs.hanlp.dictionary.CoreSynonymDictionary;

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

  public static void main(String[] args) {
    double same = CoreSynonymDictionary.similarity("补贴", "补助");
    see("补贴 and 补助", "above 0.9", "0.64", "%.2f".formatted(same));
    same("企业 and 公司", "1.00", "%.2f".formatted(CoreSynonymDictionary.similarity("企业", "公司")));
    for (String pair : "上调 下调,以上 以下,最高 最低,奖励 处罚,公开 秘密,增加 减少".split(",")) {
      String[] words = pair.split(" ");
      double opposite = CoreSynonymDictionary.similarity(words[0], words[1]);
      System.out.printf("%s and %s: %.6f%n", words[0], words[1], opposite);
      see("are they nearer than 补贴 and 补助, and above 0.9999", false, true, opposite > same && opposite > 0.9999);
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hanlp)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
