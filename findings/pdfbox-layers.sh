#!/usr/bin/env bash
# PDFBox 3.0.5, PDFTextStripper: what stands on a layer that is off is read, though nobody sees it.
#
# One would guess: the stripper keeps to the layers (optional content groups) as PDFRenderer of the same library does,
# which leaves out a layer that is off.
# What happens: the text has the words of all layers, on or off, one after the other; nothing says which is which. The
# picture by PDFRenderer has only what is on.
# Why it matters: drafts and languages of a form are layers of one file: the old amount, switched off, stands in the
# text beside the one that holds, and is found and cited.
# Seen: text: Amount / 20 / 10; in the picture: 20 no dark point, 10 some
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>pdfbox-layers</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.5</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

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

  static void write(PDPageContentStream page, float y, String words) throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    page.newLineAtOffset(50, y);
    page.showText(words);
    page.endText();
  }

  static byte[] layers() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDOptionalContentGroup draft = new PDOptionalContentGroup("draft");
      PDOptionalContentGroup last = new PDOptionalContentGroup("final");
      PDOptionalContentProperties layers = new PDOptionalContentProperties();
      layers.addGroup(draft);
      layers.addGroup(last);
      layers.setGroupEnabled(draft, false);
      document.getDocumentCatalog().setOCProperties(layers);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, 700, "Amount");
        content.beginMarkedContent(COSName.OC, draft);
        write(content, 600, "20");
        content.endMarkedContent();
        content.beginMarkedContent(COSName.OC, last);
        write(content, 500, "10");
        content.endMarkedContent();
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    }
  }

  static boolean shown(BufferedImage page, int y) {
    for (int right = 40; right < 200; right++) {
      for (int up = -4; up < 14; up++) {
        if ((page.getRGB(right, page.getHeight() - y - up) & 0xff) < 128) return true;
      }
    }
    return false;
  }

  public static void main(String[] args) throws IOException {
    try (PDDocument document = Loader.loadPDF(layers())) {
      PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
      same("draft and final are on", "false true", layers.isGroupEnabled("draft") + " " + layers.isGroupEnabled("final"));
      BufferedImage page = new PDFRenderer(document).renderImage(0);
      same("Amount, 20 and 10 are in the picture", "true false true",
          shown(page, 700) + " " + shown(page, 600) + " " + shown(page, 500));
      see("text", "Amount 10", "Amount 20 10", String.join(" ", new PDFTextStripper().getText(document).split("\\s+")));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(pdfbox)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Djava.awt.headless=true -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
