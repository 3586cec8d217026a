#!/usr/bin/env bash
# POI 5.4.1, XWPF: a box ticked in a Word form is |_|, one whose tick was taken out is |X|; what was chosen is nothing.
#
# One would guess: getText() and XWPFWordExtractor write |X| for a box that is ticked and |_| for one that is not, as
# they were made to (POI 3.11); what a drop-down list shows is text like the rest, as what was typed into a text field
# is.
# What happens: of a form's check box (FORMCHECKBOX) POI reads w:default, how the form was given out, and never
# w:checked, what the applicant made of it: both ways round the answer is that of the empty form. A drop-down list
# (FORMDROPDOWN) gives nothing, the paragraph closes over it. The newer content controls (w14:checkbox, w:dropDownList)
# give ☒ and the words shown.
# Why it matters: in applications and declarations such boxes say 小型企业 or 中型企业, 是 or 否. All that come in read alike and
# plausibly; a test with the empty form is right, and so is one made by a program that sets w:default.
# Remedy: the w:checked of the field's w:checkBox, and w:default only if it is missing; w:result of the w:ddList.
# Seen: |_|小型企业 for a ticked box, |X|中型企业 for one unticked; 等级：人才 for 等级：B类人才
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-boxes</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

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

  static final String OPEN = "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">";

  /** The paragraph's text in a document that was written and read again, by both ways, if they agree. */
  static String read(String paragraph) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getDocument().getBody().addNewP().set(CTP.Factory.parse(OPEN + paragraph + "</xml-fragment>"));
      document.write(file);
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
      String text = document.getParagraphs().get(0).getText();
      String extracted = new XWPFWordExtractor(document).getText().trim();
      return text.equals(extracted) ? text : text + " or " + extracted;
    }
  }

  static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  static String control(String properties, String text) {
    return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + run(text) + "</w:sdtContent></w:sdt>";
  }

  static String sign(String type, String inside) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\">" + inside + "</w:fldChar></w:r>";
  }

  /** A form field as Word writes it; boxes and lists have no result between separate and end. */
  static String field(String code, String data, String result) {
    return sign("begin", "<w:ffData><w:name w:val=\"a\"/><w:enabled/><w:calcOnExit w:val=\"0\"/>" + data + "</w:ffData>")
        + "<w:r><w:instrText xml:space=\"preserve\"> " + code + " </w:instrText></w:r>" + sign("separate", "") + result
        + sign("end", "");
  }

  static String box(String given, String made) {
    return field("FORMCHECKBOX", "<w:checkBox><w:sizeAuto/><w:default w:val=\"" + given + "\"/>" + made + "</w:checkBox>",
        "");
  }

  public static void main(String[] args) throws Exception {
    same("the form as given out", "|_|小型企业|X|中型企业", read(box("0", "") + run("小型企业") + box("1", "") + run("中型企业")));
    see("小型企业 ticked, the tick of 中型企业 taken out", "|X|小型企业|_|中型企业", "|_|小型企业|X|中型企业",
        read(box("0", "<w:checked/>") + run("小型企业") + box("1", "<w:checked w:val=\"0\"/>") + run("中型企业")));
    see("the tick written as a 1", "|X|小型企业", "|_|小型企业", read(box("0", "<w:checked w:val=\"1\"/>") + run("小型企业")));
    see("B类 chosen from the list", "等级：B类人才", "等级：人才", read(run("等级：") + field("FORMDROPDOWN",
        "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"A类\"/><w:listEntry w:val=\"B类\"/></w:ddList>", "")
        + run("人才")));
    same("a text field", "名称：某公司。", read(run("名称：") + field("FORMTEXT", "<w:textInput/>", run("某公司")) + run("。")));
    same("a box of the newer kind", "☒小型企业", read(control(
        "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>", "☒") + run("小型企业")));
    same("a list of the newer kind", "等级：B类", read(run("等级：") + control(
        "<w:dropDownList><w:listItem w:displayText=\"B类\" w:value=\"B类\"/></w:dropDownList>", "B类")));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
