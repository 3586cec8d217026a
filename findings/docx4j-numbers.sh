#!/usr/bin/env bash
# docx4j 11.5.3: the numbers of clauses are 第一十条, and 第1条 where WPS wrote japaneseCounting.
#
# One would guess: Emulator, docx4j's reading of what Word prints before a numbered paragraph, gives
# 第十条 for the tenth paragraph under "chineseCounting" (Word's 一, 二, 三), and gives 第一条 for
# "japaneseCounting" (which Word and WPS print with the same characters).
# What happens: ten to nineteen get a 一 too many, 第一十条 to 第一十九条; japaneseCounting, which it does not
# know, falls back to 第1条 in silence.
# Why it matters: an answer that cites 第一十条 cites nothing that stands in the policy; references such
# as 依照第十二条 find no clause. From 第二十条 on it is right, so a short look does not show it.
# Seen: 第九条 第一十条 第一十一条 第一十九条 第二十条; 第1条
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>docx4j-numbers</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.docx4j</groupId><artifactId>docx4j-JAXB-ReferenceImpl</artifactId><version>11.5.3</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.*;
import org.docx4j.model.listnumbering.Emulator;
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

  static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  static byte[] docx(String format) throws Exception {
    String paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>条文</w:t></w:r></w:p>";
    String[] parts = {
      "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
          + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + TYPE + "numbering+xml\"/></Types>",
      "_rels/.rels", RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
          + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
      "word/_rels/document.xml.rels", RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
          + "numbering\" Target=\"numbering.xml\"/></Relationships>",
      "word/numbering.xml", "<w:numbering " + WORD + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
          + "<w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
          + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
      "word/document.xml", "<w:document " + WORD + "><w:body>" + paragraph.repeat(21) + "</w:body></w:document>"
    };
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file.toByteArray();
  }

  static List<String> numbers(String format) throws Exception {
    WordprocessingMLPackage document = WordprocessingMLPackage.load(new ByteArrayInputStream(docx(format)));
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      numbers.add(Emulator.getNumber(document, null, "1", "0").getNumString());
    }
    return numbers;
  }

  public static void main(String[] args) throws Exception {
    for (String format : new String[] {"chineseCounting", "chineseCountingThousand"}) {
      List<String> numbers = numbers(format);
      same(format + ", paragraphs 1, 9, 20, 21", List.of("第一条", "第九条", "第二十条", "第二十一条"),
          List.of(numbers.get(0), numbers.get(8), numbers.get(19), numbers.get(20)));
      see(format + ", paragraphs 10, 11, 19", "[第十条, 第十一条, 第十九条]", List.of("第一十条", "第一十一条", "第一十九条"),
          List.of(numbers.get(9), numbers.get(10), numbers.get(18)));
    }
    see("japaneseCounting, paragraph 1", "第一条", "第1条", numbers("japaneseCounting").get(0));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(docx4j-core)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
