#!/usr/bin/env bash
# HanLP portable-1.8.6, NotionalTokenizer and CoreStopWordDictionary: 不得, 以上 and every figure are stop words.
#
# One would guess: a list of stop words drops 的, 了, 和; what decides a rule (不, 不得, 以上, 除外) and the
# figures stay, and of a pair such as 以上 and 以下 both stay or both go.
# What happens: 不, 不得, 以上, 除外, 无, 可以 and 全部 go; 以下, 低于, 非, 未, 应当 and 部分 stay. The tokenizer drops
# every number with its unit too. 超过 and 不超过, 低于 and 不得低于 become the same words.
# Why it matters: keywords for search or for comparing two versions of a clause. "补贴不超过200万元" and
# "补贴超过300万元" have the same words, and 10万元以上20万元以下 is only 以下.
# Seen: 补贴不超过200万元 [补贴, 超过]; 补贴超过300万元 [补贴, 超过]; 10万元以上20万元以下 [以下]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hanlp-stopwords</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hankcs</groupId><artifactId>hanlp</artifactId><version>portable-1.8.6</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.hankcs.hanlp.dictionary.stopword.CoreStopWordDictionary;
import com.hankcs.hanlp.tokenizer.NotionalTokenizer;
import java.util.List;
import java.util.stream.Stream;

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
    return NotionalTokenizer.segment(text).stream().map(term -> term.word).toList();
  }

  static List<String> dropped(String... words) {
    return Stream.of(words).filter(CoreStopWordDictionary::contains).toList();
  }

  public static void main(String[] args) {
    see("of 以上 以下 不得 低于 除外 除非 无 非 未 可以 应当 全部 部分, stop words are", "none",
        List.of("以上", "不得", "除外", "除非", "无", "可以", "全部"),
        dropped("以上", "以下", "不得", "低于", "除外", "除非", "无", "非", "未", "可以", "应当", "全部", "部分"));
    see("补贴不超过200万元", "[补贴, 不, 超过, 200, 万元]", List.of("补贴", "超过"), words("补贴不超过200万元"));
    see("补贴超过300万元", "[补贴, 超过, 300, 万元]", List.of("补贴", "超过"), words("补贴超过300万元"));
    see("比例低于八成 and 比例不得低于八成 are the same", false, true, words("比例低于八成").equals(words("比例不得低于八成")));
    see("10万元以上20万元以下", "[10, 万元, 以上, 20, 万元, 以下]", List.of("以下"), words("10万元以上20万元以下"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hanlp)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
