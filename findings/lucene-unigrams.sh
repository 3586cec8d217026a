#!/usr/bin/env bash
# Lucene 9.12.3, CJKBigramFilter with outputUnigrams: 补贴 finds 张贴, and a longer question cannot be asked.
#
# One would guess: outputUnigrams=true adds single characters, so that questions of one character find
# something; a question for 补贴 with AND still needs 补贴, and a sentence of twenty characters is a query of
# some forty terms.
# What happens: the parser takes the token stream for a graph and makes a query for every way through it,
# bigram or two single characters at each step. 补贴 is also (补 AND 贴), anywhere in the text; and the ways grow
# as Fibonacci's numbers, so that a question of 11 characters is refused with TooManyNestedClauses and one
# of 16 cannot even be parsed (TooManyClauses).
# Why it matters: people ask an office in sentences. Every question of ordinary length is an error.
# Seen: 补贴 AND finds "张贴名单，候补人员"; refused from 11 characters on (TooManyNestedClauses), 16 do not parse
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>lucene-unigrams</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-core</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-analysis-common</artifactId><version>9.12.3</version></dependency>
    <dependency><groupId>org.apache.lucene</groupId><artifactId>lucene-queryparser</artifactId><version>9.12.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.*;
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

  static Analyzer analyzer(boolean unigrams) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = new StandardTokenizer();
        return new TokenStreamComponents(letters, new CJKBigramFilter(letters, CJKBigramFilter.HAN, unigrams));
      }
    };
  }

  static List<String> found(boolean unigrams, String question) throws Exception {
    Analyzer analyzer = analyzer(unigrams);
    ByteBuffersDirectory index = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
      for (String text : List.of("领取补贴", "张贴名单，候补人员", "小微企业一次性用工补贴怎么申请")) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
      }
    }
    QueryParser parser = new QueryParser("text", analyzer);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(index));
    List<String> texts = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(parser.parse(question), 9).scoreDocs) {
      texts.add(searcher.storedFields().document(hit.doc).get("text"));
    }
    return texts;
  }

  static String asked(boolean unigrams, String question) {
    try {
      return found(unigrams, question).size() + " found";
    } catch (Exception e) {
      return e.getClass().getSimpleName() + (e.getCause() == null ? "" : " from " + e.getCause().getClass().getSimpleName());
    }
  }

  public static void main(String[] args) throws Exception {
    same("bigrams alone: 补贴 finds 张贴名单，候补人员", false, found(false, "补贴").contains("张贴名单，候补人员"));
    see("with unigrams: 补贴 finds 张贴名单，候补人员", false, true, found(true, "补贴").contains("张贴名单，候补人员"));
    String question = "小微企业一次性用工补贴怎么申请啊";
    int refused = 0;
    for (int length = 2; length <= question.length(); length++) {
      String end = asked(true, question.substring(0, length));
      System.out.println(length + " characters: " + end);
      refused = refused == 0 && !end.endsWith("found") ? length : refused;
    }
    see("refused from this many characters on", "never", 11, refused);
    see("16 characters", "0 found", "ParseException from TooManyClauses", asked(true, question));
    same("16 characters, bigrams alone", "0 found", asked(false, question));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(lucene-core|lucene-analysis-common|lucene-queryparser)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
