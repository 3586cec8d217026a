#!/usr/bin/env bash
# ofdrw-reader 2.3.6: text within a composite object or an annotation is drawn, and is in neither of the two readers.
#
# One would guess: ContentExtractor gives what stands on the page, and what it lacks KeywordExtractor has, as with the
# page's template.
# What happens: text in blocks within blocks is found by both; text in a CompositeGraphicUnit (how OFD keeps a drawing
# that is used again, ofd:CompositeObject on the page) and in the appearance of an annotation by neither. ImageMaker of
# ofdrw-converter 2.3.6 draws both.
# Why it matters: the frame with the total, a seal's line or a table that an exporter keeps as one unit is on the screen
# and in the print and nowhere in the text; and so is the stamp 本件已废止 that a reviser put over the page.
# Remedy: walk OFDReader's resources and getAnnotationEntities() oneself.
# Seen: extractAll [第一条, 块中文字, 内块文字]; keywords 块中 1, 内块 1, 价税合计 0, 已废止 0; one annotation is known
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>ofdrw-composite</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.ofdrw</groupId><artifactId>ofdrw-reader</artifactId><version>2.3.6</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.keyword.KeywordExtractor;

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

  static final String OFD = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  static String text(int id, String box, String text) {
    return "<ofd:TextObject ID=\"" + id + "\" Boundary=\"" + box + "\" Font=\"3\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\""
        + " DeltaX=\"g " + (text.length() - 1) + " 4\">" + text + "</ofd:TextCode></ofd:TextObject>";
  }

  static void write(Path file) throws Exception {
    String[] parts = {
      "OFD.xml", "<ofd:OFD" + OFD + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>"
          + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      "Doc_0/Document.xml", "<ofd:Document" + OFD + "><ofd:CommonData><ofd:MaxUnitID>100</ofd:MaxUnitID><ofd:PageArea>"
          + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
          + "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>"
          + "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>",
      "Doc_0/PublicRes.xml", "<ofd:Res" + OFD + " BaseLoc=\"Res\"><ofd:Fonts>"
          + "<ofd:Font ID=\"3\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts><ofd:CompositeGraphicUnits>"
          + "<ofd:CompositeGraphicUnit ID=\"50\" Width=\"100\" Height=\"10\"><ofd:Content>"
          + text(51, "0 0 100 10", "价税合计壹仟元") + "</ofd:Content></ofd:CompositeGraphicUnit>"
          + "</ofd:CompositeGraphicUnits></ofd:Res>",
      "Doc_0/Annots/Annotations.xml", "<ofd:Annotations" + OFD + "><ofd:Page PageID=\"1\">"
          + "<ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>",
      "Doc_0/Annots/Page_0/Annotation.xml", "<ofd:PageAnnot" + OFD + "><ofd:Annot ID=\"60\" Type=\"Stamp\""
          + " Creator=\"office\" LastModDate=\"2025-09-01\"><ofd:Appearance Boundary=\"30 200 100 10\">"
          + text(61, "0 0 100 10", "本件已废止") + "</ofd:Appearance></ofd:Annot></ofd:PageAnnot>",
      "Doc_0/Pages/Page_0/Content.xml", "<ofd:Page" + OFD + "><ofd:Content><ofd:Layer ID=\"20\">"
          + text(21, "30 60 150 10", "第一条") + "<ofd:PageBlock ID=\"22\">" + text(23, "30 70 150 10", "块中文字")
          + "<ofd:PageBlock ID=\"24\">" + text(25, "30 80 150 10", "内块文字") + "</ofd:PageBlock></ofd:PageBlock>"
          + "<ofd:CompositeObject ID=\"26\" Boundary=\"30 90 100 10\" ResourceID=\"50\"/></ofd:Layer></ofd:Content></ofd:Page>"
    };
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int at = 0; at < parts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(parts[at]));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + parts[at + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of("policy.ofd");
    write(file);
    try (OFDReader reader = new OFDReader(file)) {
      see("extractAll", "[第一条, 块中文字, 内块文字, 价税合计壹仟元, 本件已废止]", List.of("第一条", "块中文字", "内块文字"),
          new ContentExtractor(reader).extractAll());
      same("keyword 块中, times", 1, KeywordExtractor.getKeyWordPositionList(reader, "块中").size());
      same("keyword 内块, times", 1, KeywordExtractor.getKeyWordPositionList(reader, "内块").size());
      see("keyword 价税合计, times", 1, 0, KeywordExtractor.getKeyWordPositionList(reader, "价税合计").size());
      see("keyword 已废止, times", 1, 0, KeywordExtractor.getKeyWordPositionList(reader, "已废止").size());
      same("annotations", 1, reader.getAnnotationEntities().size());
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(ofdrw-reader)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
