#!/usr/bin/env bash
# POI 5.4.1, XWPF: rows and cells of a table that stand in a content control are left out.
#
# One would guess: XWPFTable.getRows() has every row one sees, and getTableCells() every cell, as
# getText() of a paragraph has the runs of a control in it.
# What happens: a row in a w:sdt (Word's repeating section control, WPS's too) is in neither getRows()
# nor XWPFWordExtractor. A cell in a w:sdt is missing from getTableCells(), so that what stands right
# of it moves one column to the left; getTableICells() and the extractor have it.
# Why it matters: offices fill tables of standards in through controls. The row for small firms is gone
# without a word, or the year stands in the column of the amount.
# Seen: rows [类别, 标准, 年度] [其他, 1万元, 2025年] of three; cells [小微企业, 2025年] of three
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-controls</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
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
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.*;

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

  static XWPFDocument document(String body) throws Exception {
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
          content = ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
              + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
    return new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
  }

  static String control(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  static String cell(String text) {
    return "<w:tc><w:tcPr/><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  static List<List<String>> read(XWPFDocument document) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : document.getTables().get(0).getRows()) {
      rows.add(row.getTableCells().stream().map(XWPFTableCell::getText).toList());
    }
    return rows;
  }

  public static void main(String[] args) throws Exception {
    String head = row(cell("类别"), cell("标准"), cell("年度"));
    String small = row(cell("小微企业"), cell("5万元"), cell("2025年"));
    String other = row(cell("其他"), cell("1万元"), cell("2025年"));
    XWPFDocument rows = document(table(head, control(small), other));
    see("a row in a control", "three rows",
        List.of(List.of("类别", "标准", "年度"), List.of("其他", "1万元", "2025年")), read(rows));
    see("the extractor has the row", true, false, new XWPFWordExtractor(rows).getText().contains("小微企业"));
    XWPFDocument cells = document(table(head, row(cell("小微企业"), control(cell("5万元")), cell("2025年"))));
    see("a cell in a control", "[小微企业, 5万元, 2025年]", List.of("小微企业", "2025年"), read(cells).get(1));
    same("the extractor has the cell", true, new XWPFWordExtractor(cells).getText().contains("小微企业\t5万元\t2025年"));
    same("getTableICells", 3, cells.getTables().get(0).getRow(1).getTableICells().size());
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi|poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
