#!/usr/bin/env bash
# OpenPDF 2.0.5, PdfTextExtractor: of its own Chinese pages it reads the Latin lines only.
#
# One would guess: the library's reader gives back what the library has written in STSong-Light with UniGB-UCS2-H, the
# font and encoding that it brings for simplified Chinese; if it could not, it would throw, or give marks that one sees.
# What happens: what is set in that font is left out in silence, the figures in it too; paragraphs in Helvetica on the
# same page are there. The file is whole: PDFBox reads every word of it.
# Why it matters: a check like "is there text on the page" passes (page numbers, addresses and table figures are often
# set in a Latin font), and the policy is indexed without its Chinese sentences and without their figures.
# Remedy: read with PDFBox; refuse a page that has glyphs shown and hardly any Chinese character read.
# Seen: "Tel. 0731-82345678" of two paragraphs and a row; PDFBox all three
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>openpdf-extractor</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.librepdf</groupId><artifactId>openpdf</artifactId><version>2.0.5</version></dependency>
    <dependency><groupId>org.apache.pdfbox</groupId><artifactId>pdfbox</artifactId><version>3.0.5</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  public static void main(String[] args) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter.getInstance(document, file);
    document.open();
    Font song = new Font(BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED), 12);
    document.add(new Paragraph("年营业收入300万元以上的，补贴80万元。", song));
    document.add(new Paragraph("Tel. 0731-82345678"));
    PdfPTable table = new PdfPTable(2);
    table.addCell(new Phrase("岳麓区", song));
    table.addCell(new Phrase("500", song));
    document.add(table);
    document.close();

    String all = "年营业收入300万元以上的，补贴80万元。 Tel. 0731-82345678 岳麓区 500";
    try (PDDocument read = Loader.loadPDF(file.toByteArray())) {
      same("PDFBox", all, line(new PDFTextStripper().getText(read)));
    }
    try (PdfReader reader = new PdfReader(file.toByteArray())) {
      see("PdfTextExtractor", all, "Tel. 0731-82345678", line(new PdfTextExtractor(reader).getTextFromPage(1)));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(openpdf|pdfbox)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
