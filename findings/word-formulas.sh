#!/usr/bin/env bash
# POI 5.4.1 and docx4j 11.5.3: a third, written as a fraction, is nothing (POI) or 13 (docx4j).
#
# One would guess: a formula of Word's equation editor comes out as its characters with some mark between above
# and below (1/3, "1 3"), or, where a reader cannot do it, as a mark that something is missing.
# What happens: POI skips m:oMath, in getText() and in XWPFWordExtractor, and the sentence closes over the gap; a
# formula on its own line (m:oMathPara) is an empty paragraph. docx4j's TextUtils writes the characters one behind
# the other: 1/3 is 13, ten to the fourth 104. Fractions of the older kind, EQ fields, are gone in POI as well.
# Why it matters: how a subsidy is computed stands in such formulas. "补贴不低于总投资的。" has lost its share, and 13
# or 104 is a figure that the paper does not have.
# Seen: POI 补贴不低于总投资的。, docx4j 补贴不低于总投资的13。; 元 and 104元; "" and 补贴=上年税收2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>word-formulas</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
    <dependency><groupId>org.docx4j</groupId><artifactId>docx4j-JAXB-ReferenceImpl</artifactId><version>11.5.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.zip.*;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

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

  static byte[] document(String paragraph) throws Exception {
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.write(empty);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(empty.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          content = ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
              + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body><w:p>"
              + paragraph + "</w:p></w:body></w:document>").getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return file.toByteArray();
  }

  static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  static String math(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }

  static String fraction(String above, String below) {
    return "<m:f><m:num>" + math(above) + "</m:num><m:den>" + math(below) + "</m:den></m:f>";
  }

  static void read(String guessed, String byPoi, String byDocx4j, String paragraph) throws Exception {
    byte[] file = document(paragraph);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      see("POI, getText", guessed, byPoi, document.getParagraphs().get(0).getText());
      see("POI, XWPFWordExtractor", guessed, byPoi, new XWPFWordExtractor(document).getText().strip());
    }
    StringWriter text = new StringWriter();
    TextUtils.extractText(
        WordprocessingMLPackage.load(new ByteArrayInputStream(file)).getMainDocumentPart().getJaxbElement(), text);
    see("docx4j, TextUtils", guessed, byDocx4j, text.toString().strip());
  }

  public static void main(String[] args) throws Exception {
    read("补贴不低于总投资的1/3。", "补贴不低于总投资的。", "补贴不低于总投资的13。",
        run("补贴不低于总投资的") + "<m:oMath>" + fraction("1", "3") + "</m:oMath>" + run("。"));
    read("10^4元, or 10 4元", "元", "104元",
        "<m:oMath><m:sSup><m:e>" + math("10") + "</m:e><m:sup>" + math("4") + "</m:sup></m:sSup></m:oMath>" + run("元"));
    read("补贴=上年税收/2", "", "补贴=上年税收2",
        "<m:oMathPara><m:oMath>" + math("补贴=") + fraction("上年税收", "2") + "</m:oMath></m:oMathPara>");
    read("补贴不低于总投资的1/3。", "补贴不低于总投资的。", "补贴不低于总投资的 EQ \\F(1,3) 。",
        run("补贴不低于总投资的") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> EQ \\F(1,3) </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("。"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml|docx4j-JAXB-ReferenceImpl)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
