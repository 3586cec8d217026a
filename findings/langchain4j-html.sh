#!/usr/bin/env bash
# LangChain4j 1.11.0-beta19, HtmlToTextDocumentTransformer: the cells of a row become one figure.
#
# One would guess: a table comes out with something between its cells, a blank or a tab, as from jsoup's own text(),
# and blocks (div) stand on lines of their own, as paragraphs do.
# What happens: rows are lines, cells are joined: 2024 and 300 are 2024300, 5 and 10万元 are 510万元. div makes no
# line either: the clauses of a page built of div are one line without a blank.
# Why it matters: this is what LangChain4j offers to make documents for search out of pages of offices; amounts that
# it made up are embedded, found and cited.
# Seen: 2024300, 小型企业510万元, 第一条 免征房租。第二条 除外。 without a break (jsoup: 2024 300)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>langchain4j-html</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-document-transformer-jsoup</artifactId><version>1.11.0-beta19</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.transformer.jsoup.HtmlToTextDocumentTransformer;
import org.jsoup.Jsoup;

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

  static String read(String body) {
    return new HtmlToTextDocumentTransformer().transform(Document.from("<html><body>" + body + "</body></html>"))
        .text().strip().replace("\n", "/");
  }

  public static void main(String[] args) {
    String years = "<table><tr><td>2023</td><td>150</td></tr><tr><td>2024</td><td>300</td></tr></table>";
    see("two rows", "2023 150/2024 300", "2023150/2024300", read(years));
    same("two rows, jsoup's text()", "2023 150 2024 300", Jsoup.parse(years).text());
    see("three cells", "小型企业 5 10万元", "小型企业510万元",
        read("<table><tr><td>小型企业</td><td>5</td><td>10万元</td></tr></table>"));
    same("p", "第一条 免征房租。//第二条 除外。", read("<p>第一条 免征房租。</p><p>第二条 除外。</p>"));
    see("div", "第一条 免征房租。/第二条 除外。", "第一条 免征房租。第二条 除外。",
        read("<div>第一条 免征房租。</div><div>第二条 除外。</div>"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j-document-transformer-jsoup)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
