#!/usr/bin/env bash
# docx4j 11.5.3, TextUtils: a table is one figure, and so are two figures with a tab between them.
#
# One would guess: getText and extractText, docx4j's own ways to a document's words, put at least a blank where Word
# shows cells, tabs and new lines, as POI's extractor does; deleted words of a tracked change are left out.
# What happens: only w:t and its kin are written, one behind the other: cells, rows, tabs and line breaks are gone,
# deleted words stay. Paragraphs of different cells are joined like the runs of one.
# Why it matters: Word's tables of subsidies hold nearly nothing but figures: 2024 300 and 2025 500 are read as
# 20243002025500, 5 and 10万元 as 510万元, and 20, amended to 10, as 2010.
# Seen: 20243002025500, 小型企业510万元20万元, 补贴2010万元
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>docx4j-text</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.docx4j</groupId><artifactId>docx4j-JAXB-ReferenceImpl</artifactId><version>11.5.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.StringWriter;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;

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

  static String run(String content) {
    return "<w:r>" + content + "</w:r>";
  }

  static String cell(String text) {
    return "<w:tc><w:p>" + run("<w:t>" + text + "</w:t>") + "</w:p></w:tc>";
  }

  static void read(String what, String guessed, String surprise, String element, String content) throws Exception {
    Object part = XmlUtils.unmarshalString("<w:" + element
        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + element + ">");
    StringWriter extracted = new StringWriter();
    TextUtils.extractText(part, extracted);
    see(what + ", getText", guessed, surprise, TextUtils.getText(part));
    see(what + ", extractText", guessed, surprise, extracted.toString());
  }

  public static void main(String[] args) throws Exception {
    read("table", "2024 300 2025 500", "20243002025500", "tbl",
        "<w:tr>" + cell("2024") + cell("300") + "</w:tr><w:tr>" + cell("2025") + cell("500") + "</w:tr>");
    read("tabs and a line break", "小型企业 5 10万元 20万元", "小型企业510万元20万元", "p",
        run("<w:t>小型企业</w:t><w:tab/><w:t>5</w:t><w:tab/><w:t>10万元</w:t><w:br/><w:t>20万元</w:t>"));
    read("20 amended to 10", "补贴10万元", "补贴2010万元", "p", run("<w:t>补贴</w:t>")
        + "<w:del w:id=\"1\" w:author=\"甲\">" + run("<w:delText>20</w:delText>") + "</w:del>"
        + "<w:ins w:id=\"2\" w:author=\"甲\">" + run("<w:t>10</w:t>") + "</w:ins>" + run("<w:t>万元</w:t>"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(docx4j-JAXB-ReferenceImpl)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
