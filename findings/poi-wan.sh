#!/usr/bin/env bash
# POI 5.4.1, DataFormatter: a number format in 万元 shows the amount ten thousand times too large.
#
# One would guess: 0\.0000"万元", the format by which Chinese offices show yuan in 万元 (Excel has no scale by
# ten thousand: the point is a literal among the digits), shows 123456 as 12.3456万元, as Excel does and as
# POI's other formatter, CellFormat, does.
# What happens: 123456.0000万元: the digits behind the literal point are taken for decimals. The form for one
# decimal, with a comma for a thousand (0\.0,), shows 123.5; with its unit behind (0\.0,"万元") it is no format
# at all any more: 123456.
# Why it matters: DataFormatter is the documented way to read what the reader of a sheet sees, and a subsidy
# of 12 ten thousands is read as one of 12 hundred millions.
# Seen: 123456.0000万元 (12.3456万元), 123.5 (12.3), 123456 (12.3万元); CellFormat is right each time
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-wan</artifactId><version>1</version>
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

  public static void main(String[] args) throws Exception {
    String[][] formats = {
      {"0\\.0000\"万元\"", "12.3456万元", "123456.0000万元"},
      {"0\".\"0000\"万元\"", "12.3456万元", "123456.0000万元"},
      {"0\\.0,", "12.3", "123.5"},
      {"0\\.0,\"万元\"", "12.3万元", "123456"}
    };
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Row row = book.createSheet("补贴").createRow(0);
      for (String[] format : formats) {
        Cell cell = row.createCell(row.getPhysicalNumberOfCells());
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format[0]));
        cell.setCellStyle(style);
        cell.setCellValue(123456);
        see("123456 in " + format[0], format[1], format[2], new DataFormatter().formatCellValue(cell));
        same("CellFormat, " + format[0], format[1], CellFormat.getInstance(format[0]).apply(cell).text);
      }
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
