#!/usr/bin/env bash
# ICU4J 77.1, Transliterator "Fullwidth-Halfwidth": 。 and 、 become half-width Japanese marks.
#
# One would guess: it turns ２００ into 200 and （ into (, and leaves 。 、 「 」 alone, for these are ordinary Chinese
# marks, not full-width forms of something; NFKC and Lucene's CJKWidthFilter leave them alone.
# What happens: 。 becomes ｡ (U+FF61), 、 becomes ､ (U+FF64), 「」 become ｢｣, used in half-width Japanese only, while
# the other marks become ASCII and 《》 “” stay.
# Why it matters: it is the usual advice for full-width figures in policies. After it no sentence ends in 。: a
# splitter on 。 finds one sentence in the whole policy, and a search for 甲、乙 does not find 甲､乙.
# Seen: 第一条 补贴２００万元（含）。甲、乙「丙」 -> 第一条 补贴200万元(含)｡甲､乙｢丙｣
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>icu-halfwidth</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

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
    String text = "第一条　补贴２００万元（含）。甲、乙「丙」《通知》";
    String half = Transliterator.getInstance("Fullwidth-Halfwidth").transliterate(text);
    same("NFKC", "第一条 补贴200万元(含)。甲、乙「丙」《通知》", Normalizer2.getNFKCInstance().normalize(text));
    see("Fullwidth-Halfwidth", "第一条 补贴200万元(含)。甲、乙「丙」《通知》",
        "第一条 补贴200万元(含)\uff61甲\uff64乙\uff62丙\uff63《通知》", half);
    see("sentences by 。", 2, 1, half.split("。").length);
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(icu4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
