#!/usr/bin/env bash
# jieba-analysis 1.0.2: 二〇二五年 is cut into 二, 〇, 二 and 五年 (five years).
#
# One would guess: a year in Chinese numerals, as official papers write it, is one word or four digits and
# 年, as 2025年 is "2025" and "年"; and 1,200 is one number, as 12.5 is.
# What happens: 〇 is no Chinese character to it, and from the rest it takes 五年, a word of its dictionary: a
# span of five years. 二〇二三年 gives 二三年 instead. 1,200万元 is 1 and 200.
# Why it matters: "享受五年" finds every paper dated 二〇二五年; the year itself cannot be searched. 二零二五年 is cut in
# another way again: the two writings of the year share nothing but 五年.
# Seen: [二, 〇, 二, 五年]; [二, 〇, 二三年]; [二零二, 五年]; 1,200万元 [1, ,, 200, 万元]; 12.5万元 [12.5, 万元]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>jieba-years</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.huaban</groupId><artifactId>jieba-analysis</artifactId><version>1.0.2</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.util.List;

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

  static List<String> words(String text) {
    return new JiebaSegmenter().process(text, SegMode.SEARCH).stream().map(token -> token.word).toList();
  }

  public static void main(String[] args) {
    same("12.5万元", List.of("12.5", "万元"), words("12.5万元"));
    same("2025年", List.of("2025", "年"), words("2025年"));
    see("二〇二五年", "[二〇二五, 年], or [二, 〇, 二, 五, 年]", List.of("二", "〇", "二", "五年"), words("二〇二五年"));
    see("二〇二三年", "[二〇二三, 年]", List.of("二", "〇", "二三年"), words("二〇二三年"));
    see("二零二五年", "[二零二五, 年]", List.of("二零二", "五年"), words("二零二五年"));
    see("奖励1,200万元", "[奖励, 1,200, 万元]", List.of("奖励", "1", ",", "200", "万元"), words("奖励1,200万元"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(jieba-analysis)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
