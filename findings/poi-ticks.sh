#!/usr/bin/env bash
# POI 5.4.1, XWPF: the ticked and the empty box of a form are both nothing.
#
# One would guess: w:sym, by which Word's "insert symbol" writes the ticked box (Wingdings 2, F052) and
# the empty one (F0A3), comes out as some character: the private one F052, a box, or a question mark.
# What happens: it comes out as nothing, from getText() and from XWPFWordExtractor. The no-break hyphen,
# a sibling of w:sym in the run, is kept.
# Why it matters: application forms and catalogues say what holds by the box before the word. Read,
# "☑免征 ☐减半征收" is "免征 减半征收": both hold.
# Seen: 适用方式：免征　减半征收（GB/T 33190‑2016）
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-ticks</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

  public static void main(String[] args) throws Exception {
    XWPFDocument form = document("<w:p><w:r><w:t>适用方式：</w:t></w:r>"
        + "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>免征　</w:t></w:r>"
        + "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:t>减半征收</w:t></w:r>"
        + "<w:r><w:t>（GB/T 33190</w:t><w:noBreakHyphen/><w:t>2016）</w:t></w:r></w:p>");
    String surprise = "适用方式：免征　减半征收（GB/T 33190‑2016）";
    see("getText", "适用方式：\uf052免征　\uf0a3减半征收（GB/T 33190‑2016）", surprise, form.getParagraphs().get(0).getText());
    see("XWPFWordExtractor", "the same", surprise, new XWPFWordExtractor(form).getText().strip());
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi|poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
