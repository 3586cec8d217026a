#!/usr/bin/env bash
# ofdrw-reader 2.3.6, ContentExtractor and KeywordExtractor: text with Visible="false" is read like any other.
#
# One would guess: an object that says of itself that it is not to be seen is left out, or comes marked;
# what is only painted without colour, Alpha="0", stays.
# What happens: both extractors give both as they give what one sees, in the order of the file, and say nothing of it.
# Why it matters: an amount that was hidden when another took its place stands in the text beside the one that holds,
# and is found and cited.
# Seen: extractAll 每户补贴十万元, 每户补贴二十万元, 草案仅供讨论; each keyword once
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>ofdrw-invisible</artifactId><version>1</version>
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
import java.util.zip.*;
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

  static String text(int id, String shown, String box, String text) {
    return "<ofd:TextObject " + shown + " ID=\"" + id + "\" Boundary=\"" + box + "\" Font=\"3\" Size=\"4\">"
        + "<ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g " + (text.length() - 1) + " 4\">" + text + "</ofd:TextCode></ofd:TextObject>";
  }

  static void write(Path file) throws Exception {
    String[] parts = {
      "OFD.xml", "<ofd:OFD" + OFD + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>"
          + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
      "Doc_0/Document.xml", "<ofd:Document" + OFD + "><ofd:CommonData><ofd:MaxUnitID>100</ofd:MaxUnitID><ofd:PageArea>"
          + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>" + "</ofd:CommonData>"
          + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
      "Doc_0/PublicRes.xml", "<ofd:Res" + OFD + " BaseLoc=\"Res\"><ofd:Fonts>"
          + "<ofd:Font ID=\"3\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts></ofd:Res>",
      "Doc_0/Pages/Page_0/Content.xml", "<ofd:Page" + OFD + "><ofd:Content><ofd:Layer ID=\"20\">"
          + text(21, "Visible=\"true\"", "30 60 150 10", "每户补贴十万元")
          + text(22, "Visible=\"false\"", "30 60 150 10", "每户补贴二十万元")
          + text(23, "Alpha=\"0\"", "30 70 150 10", "草案仅供讨论")
          + "</ofd:Layer></ofd:Content></ofd:Page>"
    };
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + parts[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of("policy.ofd");
    write(file);
    try (OFDReader reader = new OFDReader(file)) {
      see("extractAll", "[每户补贴十万元, 草案仅供讨论]", List.of("每户补贴十万元", "每户补贴二十万元", "草案仅供讨论"),
          new ContentExtractor(reader).extractAll());
      same("keyword 补贴十万元, times", 1, KeywordExtractor.getKeyWordPositionList(reader, "补贴十万元").size());
      see("keyword 补贴二十万元, times", 0, 1, KeywordExtractor.getKeyWordPositionList(reader, "补贴二十万元").size());
      same("keyword 草案, times", 1, KeywordExtractor.getKeyWordPositionList(reader, "草案").size());
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(ofdrw-reader)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
