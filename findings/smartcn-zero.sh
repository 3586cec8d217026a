#!/usr/bin/env bash
# Lucene 9.12.3, SmartChineseAnalyzer: the phrase 二〇〇五年 finds 二〇一五年 and 二〇二五年.
#
# One would guess: 〇 (U+3007), the zero of 二〇二五年, is a word as 零 is, which means the same; a phrase search for
# a year finds that year.
# What happens: 〇 is taken for punctuation and leaves a gap in which anything may stand. The phrase 二〇〇五年 is 二, two
# gaps, 五, 年: it finds 2015 and 2025 too. StandardAnalyzer keeps 〇 and finds the one year.
# Why it matters: official papers write their dates so. Who asks for the rules of 二〇〇五年 gets those of twenty
# years later, with the mark of an exact match; 第一百〇五条 finds 第一百零五条, but 第一百零五条 does not find 第一百〇五条.
# Seen: [二〇〇五年起施行, 二〇一五年起施行, 二〇二五年起施行]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>smartcn-zero</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-core</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-smartcn</artifactId><version>9.12.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;
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

  static List<String> found(Analyzer analyzer, String phrase) throws Exception {
    ByteBuffersDirectory index = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      for (String text : List.of("二〇〇五年起施行", "二〇一五年起施行", "二〇二五年起施行", "第一百〇五条", "第一百零五条")) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(index));
    Query query = new QueryBuilder(analyzer).createPhraseQuery("text", phrase);
    System.out.println(phrase + " is " + query.toString("text"));
    List<String> texts = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, 9, Sort.INDEXORDER).scoreDocs) {
      texts.add(searcher.storedFields().document(hit.doc).get("text"));
    }
    return texts;
  }

  public static void main(String[] args) throws Exception {
    Analyzer smart = new SmartChineseAnalyzer();
    same("StandardAnalyzer, phrase 二〇〇五年", List.of("二〇〇五年起施行"), found(new StandardAnalyzer(), "二〇〇五年"));
    see("SmartChineseAnalyzer, phrase 二〇〇五年", "[二〇〇五年起施行]",
        List.of("二〇〇五年起施行", "二〇一五年起施行", "二〇二五年起施行"), found(smart, "二〇〇五年"));
    see("SmartChineseAnalyzer, phrase 第一百〇五条", "[第一百〇五条]", List.of("第一百〇五条", "第一百零五条"), found(smart, "第一百〇五条"));
    same("SmartChineseAnalyzer, phrase 第一百零五条", List.of("第一百零五条"), found(smart, "第一百零五条"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(lucene-core|lucene-analysis-smartcn)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
