#!/usr/bin/env bash
# IK Analyzer 8.5.0: indexed as recommended, with all words, and asked smartly, 2025年, 8号 and 20人 are found nowhere.
#
# One would guess: the smart words are some of the words that the finest cutting gives, so an index with
# useSmart=false can be asked with useSmart=true, as IK's manuals advise (ik_max_word to index, ik_smart to search).
# What happens: the smart mode alone glues a figure to the unit behind it. 2025年, 9月, 8号, 3年, 20人 and 1200元 are words
# that such an index never holds; so is the 微 that smart cutting leaves of 中小微企业. The same question cut as the index
# was finds them all. 万元 is not glued, so 50万元 works and hides it.
# Why it matters: what people ask policies for are years, document numbers, terms and head counts. With AND there is
# no result; with OR those words count for nothing, and the rule for firms in general stands beside the one asked for.
# Seen: 2025年 is 2025年 (smart) and 2025, 年 (all); hits for 2025年, 8号, 3年, 20人, 1200元, 中小微企业: 0 smart, 1 all
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>ik-two-modes</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.magese</groupId><artifactId>ik-analyzer</artifactId><version>8.5.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.wltea.analyzer.lucene.IKAnalyzer;

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

  static final List<String> TEXTS =
      List.of(
          "本办法自2025年9月1日起施行",
          "按长政发〔2025〕8号执行",
          "有效期3年",
          "补贴20人以上企业",
          "每人补贴1200元",
          "对中小微企业给予补贴",
          "对企业给予50万元补贴");

  static String words(boolean smart, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (Analyzer analyzer = new IKAnalyzer(smart);
        TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(word.toString());
    }
    return String.join(" ", words);
  }

  static String found(IndexSearcher index, boolean smart, String question) throws IOException {
    List<String> found = new ArrayList<>();
    var query =
        new QueryBuilder(new IKAnalyzer(smart)).createBooleanQuery("text", question, BooleanClause.Occur.MUST);
    for (ScoreDoc hit : index.search(query, 10).scoreDocs) found.add(index.doc(hit.doc).get("text"));
    return found.toString();
  }

  public static void main(String[] args) throws IOException {
    same("2025年, all words", "2025 年", words(false, "2025年"));
    see("2025年, smart", "2025 年", "2025年", words(true, "2025年"));
    see("20人以上, smart", "20 人 以上", "20人 以上", words(true, "20人以上"));
    var directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new IKAnalyzer(false)))) {
      for (String text : TEXTS) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
      }
    }
    IndexSearcher index = new IndexSearcher(DirectoryReader.open(directory));
    List<String> questions = List.of("2025年9月1日", "8号", "3年", "20人", "1200元", "中小微企业");
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i);
      String there = "[" + TEXTS.get(i) + "]";
      same(question + ", all words", there, found(index, false, question));
      see(question + ", smart", there, "[]", found(index, true, question));
    }
    same("50万元, smart", "[对企业给予50万元补贴]", found(index, true, "50万元"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(ik-analyzer)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
