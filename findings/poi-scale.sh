#!/usr/bin/env bash
# POI 5.4.1, DataFormatter and TEXT: 1,250,000 in millions with two decimals is 1.30, or 1.00, not 1.25.
#
# One would guess: the commas at a format's end scale, the format then rounds: 1250000 in 0.00,, is 1.25, in a cell
# and in TEXT(1250000,"0.00,,"), as in Excel and as CellFormat, POI's other formatter, has it.
# What happens: the number is rounded while it is scaled, to as many decimals as its own digits have (1250000.0 has
# one, so 1.3; in TEXT it is 1250000 and has none, so 1), and then padded to the two decimals asked for. With a unit
# behind the commas (0.00,,"百万元") neither scale nor unit is left: 1250000.
# Why it matters: budgets are shown in thousands and millions. The zeros pretend a precision that is not there,
# and no error betrays that 50,000 yuan were added, or 250,000 taken away.
# Seen: cell 1.30, TEXT 1.00 (1.25); 1,234.60 and 1,235.00 (1,234.57); 1250000 (1.25百万元)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-scale</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.*;
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

  static void read(Workbook book, double value, String format, String guessed, String inCell, String inText) {
    Row row = book.createSheet().createRow(0);
    Cell cell = row.createCell(0);
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    cell.setCellValue(value);
    Cell text = row.createCell(1);
    text.setCellFormula("TEXT(A1,\"" + format.replace("\"", "\"\"") + "\")");
    String what = String.format("%.0f in %s", value, format);
    see(what + ", cell", guessed, inCell, new DataFormatter().formatCellValue(cell));
    see(what + ", TEXT", guessed, inText,
        book.getCreationHelper().createFormulaEvaluator().evaluate(text).getStringValue());
    same(what + ", CellFormat", guessed, CellFormat.getInstance(format).apply(cell).text);
  }

  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      read(book, 1250000, "0.00,,", "1.25", "1.30", "1.00");
      read(book, 1234567, "#,##0.00,", "1,234.57", "1,234.60", "1,235.00");
      read(book, 1250000, "0.00,,\"百万元\"", "1.25百万元", "1250000", "1250000");
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
