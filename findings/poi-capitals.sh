#!/usr/bin/env bash
# POI 5.4.1: an amount that Excel shows in capitals, 壹仟贰佰叁拾肆元整, is 1234.0, without its unit.
#
# One would guess: [DBNum2], the format "Chinese capital numerals" of Chinese Excel and WPS, gives 壹仟贰佰叁拾肆; if POI
# does not know it, the plain figure, and in any case the quoted 元整 stays.
# What happens: with General behind it the whole format is dropped: 1234.0, with the decimal that Excel never shows, and
# no 元整. With 0 behind it, the marker is printed: [DBNum2]1234元整. TEXT(A1,"[DBNum2]") in formulas, by which contracts
# and receipts write the amount, is 1234.0. CellFormat, the other one, throws.
# Why it matters: the line 人民币（大写） of a contract reads 1234.0元整 or 1234.0; what compares it with the figures, or
# searches for 壹仟, finds nothing. Hundreds of 万元 as General"万元" turn into 300.0, of what nobody knows.
# Seen: [DBNum2][$-804]General"元整" 1234.0; [DBNum2][$-804]0"元整" [DBNum2]1234元整; TEXT 1234.0元整
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-capitals</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.*;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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

  static Cell cell(XSSFWorkbook book, String format, double value) {
    Cell cell = book.createSheet().createRow(0).createCell(0);
    cell.setCellValue(value);
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  static String shown(XSSFWorkbook book, String format) {
    return new DataFormatter().formatCellValue(cell(book, format, 1234));
  }

  static String formula(XSSFWorkbook book, String formula) {
    Cell cell = cell(book, "General", 1234);
    Cell second = cell.getRow().createCell(1);
    second.setCellFormula(formula);
    return new DataFormatter().formatCellValue(second, book.getCreationHelper().createFormulaEvaluator());
  }

  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      same("General", "1234", shown(book, "General"));
      same("0\"元整\"", "1234元整", shown(book, "0\"元整\""));
      see("General\"元整\"", "1234元整", "1234.0", shown(book, "General\"元整\""));
      see("[DBNum2][$-804]General", "壹仟贰佰叁拾肆, or 1234", "1234.0", shown(book, "[DBNum2][$-804]General"));
      see("[DBNum2][$-804]General\"元整\"", "壹仟贰佰叁拾肆元整, or 1234元整", "1234.0",
          shown(book, "[DBNum2][$-804]General\"元整\""));
      see("[DBNum2][$-804]0\"元整\"", "壹仟贰佰叁拾肆元整, or 1234元整", "[DBNum2]1234元整",
          shown(book, "[DBNum2][$-804]0\"元整\""));
      see("TEXT(A1,\"[DBNum2]\")&\"元整\"", "壹仟贰佰叁拾肆元整, or an error", "1234.0元整",
          formula(book, "TEXT(A1,\"[DBNum2]\")&\"元整\""));
      see("TEXT(A1,\"[DBNum2]0\")", "壹仟贰佰叁拾肆, or an error", "[DBNum2]1234", formula(book, "TEXT(A1,\"[DBNum2]0\")"));
      Class<?> thrown = null;
      try {
        CellFormat.getInstance("[DBNum2][$-804]0").apply(cell(book, "General", 1234));
      } catch (RuntimeException error) {
        thrown = error.getClass();
      }
      see("CellFormat [DBNum2][$-804]0", "壹仟贰佰叁拾肆, or 1234", NullPointerException.class, thrown);
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
