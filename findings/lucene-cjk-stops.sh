#!/usr/bin/env bash
# Lucene 9.12.3, CJKAnalyzer: the phrase A类人才 finds B类人才, D类人才 and every other class.
#
# One would guess: an analyzer for Chinese, Japanese and Korean makes pairs of characters and keeps Latin letters as
# words; its stop words, if it has any, are Chinese ones such as 的, or punctuation, as SmartChineseAnalyzer's are.
# What happens: CJKAnalyzer kept the English ones that StandardAnalyzer gave up in Lucene 8: a, it, at, no, s, t. The
# A of A类, A级 and A股 is an article to it, the IT of IT企业 a pronoun. Inside a phrase any word fills the gap that
# they leave; at its start only what follows is looked for. B, C and D are kept: it is class A alone that finds all.
# Why it matters: talents are sorted A to E, taxpayers A to D, shares A and B. Who asks what class A gets is shown
# the sum for class D, and the search reports a match of the whole phrase. CharArraySet.EMPTY_SET has to be given.
# Seen: A类人才 finds A, B and D; B类人才 only B; 信用A级企业 finds 信用B级企业 too; IT企业 finds 建筑企业
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>lucene-cjk-stops</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-smartcn</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-memory</artifactId><version>9.12.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.util.QueryBuilder;

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

  static List<String> found(Analyzer analyzer, String phrase, String... texts) {
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      MemoryIndex index = new MemoryIndex();
      index.addField("text", text, analyzer);
      if (index.search(new QueryBuilder(analyzer).createPhraseQuery("text", phrase)) > 0) {
        found.add(text);
      }
    }
    return found;
  }

  public static void main(String[] args) {
    String[] talents = {"A类人才补贴", "B类人才补贴", "D类人才补贴"};
    String[] payers = {"信用A级企业贴息", "信用B级企业贴息"};
    String[] trades = {"IT企业补贴", "建筑企业补贴"};
    CJKAnalyzer cjk = new CJKAnalyzer();
    see("A类人才", List.of(talents[0]), List.of(talents), found(cjk, "A类人才", talents));
    same("B类人才", List.of(talents[1]), found(cjk, "B类人才", talents));
    see("信用A级企业", List.of(payers[0]), List.of(payers), found(cjk, "信用A级企业", payers));
    same("信用B级企业", List.of(payers[1]), found(cjk, "信用B级企业", payers));
    see("IT企业", List.of(trades[0]), List.of(trades), found(cjk, "IT企业", trades));

    CJKAnalyzer unstopped = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    same("A类人才, no stop words", List.of(talents[0]), found(unstopped, "A类人才", talents));
    same("A类人才, SmartChineseAnalyzer", List.of(talents[0]),
        found(new SmartChineseAnalyzer(), "A类人才", talents));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(lucene-analysis-common|lucene-analysis-smartcn)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
