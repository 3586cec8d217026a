#!/usr/bin/env bash
# POI 5.4.1, DataFormatter: cells that a format keeps blank are not: 0;-0;;@ shows 0.0, and ;;; the figure.
#
# One would guess: an empty part of a format shows nothing, as in Excel: 0;-0;;@ is the usual way to leave noughts
# blank, #,### another, ;;; hides a cell; and an accounting format, of Excel's own toolbar, shows nought as a dash.
# What happens: DataFormatter gives 0.0 for the first, with a decimal that the format has nowhere, 0 for the second, the
# figure and the text for ;;; and "- 0" for the dash. With "" as the third part, nought is blank.
# Why it matters: a blank in a table of subsidies means that nothing is laid down for the grade; 0.0 is a rule that
# gives nothing. What the author hid, a base price or a helper's column, is read out in answers.
# Remedy: look at the parts of the format first: one that is empty shows nothing.
# Seen: 0;-0;;@ 0.0; #,##0;-#,##0;;@ 0.0; #,### 0; ;;; 87.5 and 底价; accounting "- 0"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-blank</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.*;

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

  /** What a cell of a saved and reopened workbook shows. */
  static String shown(Object value, String format, Locale locale) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = book.createSheet().createRow(0).createCell(0);
      if (value instanceof Number figure) {
        cell.setCellValue(figure.doubleValue());
      } else {
        cell.setCellValue((String) value);
      }
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      cell.setCellStyle(style);
      book.write(file);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      return new DataFormatter(locale).formatCellValue(book.getSheetAt(0).getRow(0).getCell(0)).strip();
    }
  }

  public static void main(String[] args) throws Exception {
    for (Locale locale : new Locale[] {Locale.US, Locale.CHINA}) {
      same(locale + " 12 in 0;-0;;@", "12", shown(12, "0;-0;;@", locale));
      same(locale + " 0 in 0;-0;\"\";@", "", shown(0, "0;-0;\"\";@", locale));
      see(locale + " 0 in 0;-0;;@", "", "0.0", shown(0, "0;-0;;@", locale));
      see(locale + " 0 in #,##0;-#,##0;;@", "", "0.0", shown(0, "#,##0;-#,##0;;@", locale));
      see(locale + " 0 in #,###", "", "0", shown(0, "#,###", locale));
      see(locale + " 87.5 in ;;;", "", "87.5", shown(87.5, ";;;", locale));
      see(locale + " 底价 in ;;;", "", "底价", shown("底价", ";;;", locale));
      see(locale + " 0 in an accounting format", "-", "- 0",
          shown(0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", locale));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
