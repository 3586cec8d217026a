#!/usr/bin/env bash
# Lucene 9.12.3, Highlighter with CJKAnalyzer: everything between two words found is marked as found.
#
# One would guess: searching for 企业 and 补贴, the classic Highlighter marks 企业 and 补贴, as UnifiedHighlighter
# and FastVectorHighlighter do on the same index.
# What happens: Highlighter joins tokens that overlap, and the bigrams of a Chinese text overlap from one
# mark of punctuation to the next: all from the first word found to the last is marked.
# Why it matters: 企业在三个月内不得再次申请补贴 is marked whole though nobody asked about 不得 or 三个月. Who reads the
# marks as "this was asked and is confirmed" is misled; who cites the marked part cites another clause.
# Seen: <B>企业在三个月内不得再次申请补贴</B>，但小微<B>企业补贴</B>除外。
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>lucene-highlighter</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-core</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-highlighter</artifactId><version>9.12.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.vectorhighlight.FastVectorHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;

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

  public static void main(String[] args) throws Exception {
    String text = "企业在三个月内不得再次申请补贴，但小微企业补贴除外。";
    Analyzer analyzer = new CJKAnalyzer();
    Query query = new BooleanQuery.Builder()
        .add(new TermQuery(new Term("text", "企业")), BooleanClause.Occur.MUST)
        .add(new TermQuery(new Term("text", "补贴")), BooleanClause.Occur.MUST).build();
    ByteBuffersDirectory index = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      FieldType type = new FieldType(TextField.TYPE_STORED);
      type.setStoreTermVectors(true);
      type.setStoreTermVectorPositions(true);
      type.setStoreTermVectorOffsets(true);
      Document document = new Document();
      document.add(new Field("text", text, type));
      writer.addDocument(document);
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(index));
    String right = "<b>企业</b>在三个月内不得再次申请<b>补贴</b>，但小微<b>企业</b><b>补贴</b>除外。";
    same("UnifiedHighlighter", right,
        UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, searcher.search(query, 1))[0]);
    FastVectorHighlighter fast = new FastVectorHighlighter();
    same("FastVectorHighlighter", right,
        fast.getBestFragment(fast.getFieldQuery(query), searcher.getIndexReader(), 0, "text", 100));
    see("Highlighter", right.replace("b>", "B>"), "<B>企业在三个月内不得再次申请补贴</B>，但小微<B>企业补贴</B>除外。",
        new Highlighter(new QueryScorer(query, "text")).getBestFragment(analyzer, "text", text));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(lucene-core|lucene-highlighter)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
