#!/usr/bin/env bash
# POI 5.4.1, DataFormatter: 1.25 in the format 0.?? is "1.??", and 12.5 is "13.??".
#
# One would guess: ? holds a place for a digit or a blank, so that decimal points stand in line: 1.25, 0.5, 12.5, with
# or without blanks around them.
# What happens: the question marks are printed, and the figure is rounded to the places that are written 0 or #: 1.25 is
# 1.3? in 0.0? and 1.?? in 0.??, where 0.5 is 1.?? too. Before the point they are printed as well: ??0.0 shows ??12.5.
# Why it matters: tables of rates, areas and amounts are lined up in this way. 0.5万元 and 1.25万元 become one figure, a
# tax rate of 12.5% is 13.??%, and the mark looks like a character that was lost in some encoding.
# Remedy: CellFormat of the same library is right, with its blanks.
# Seen: 0.?? 1.?? (0.5), 1.?? (1.25), 13.?? (12.5); 0.0? 1.3?; 0.??"万元" 1.??万元; 0.??% 13.??%; ??0.0 ??12.5;
# TEXT(A1,"0.??") 1.??
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-aligned</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.ss.format.CellFormat;
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

  /** What the two formatters show of a cell in a saved and reopened workbook. */
  static String[] shown(double figure, String format) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = book.createSheet().createRow(0).createCell(0);
      cell.setCellValue(figure);
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      cell.setCellStyle(style);
      book.write(file);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      XSSFCell cell = book.getSheetAt(0).getRow(0).getCell(0);
      return new String[] {new DataFormatter().formatCellValue(cell),
          CellFormat.getInstance(cell.getCellStyle().getDataFormatString()).apply(cell).text};
    }
  }

  static void read(double figure, String format, String guessed, String surprise) throws Exception {
    String[] shown = shown(figure, format);
    see(figure + " in " + format, guessed, surprise, shown[0].strip());
    same(figure + " in " + format + ", CellFormat", guessed, shown[1].replace(" ", ""));
  }

  static String text(double figure, String format) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow row = book.createSheet().createRow(0);
      row.createCell(0).setCellValue(figure);
      XSSFCell cell = row.createCell(1);
      cell.setCellFormula("TEXT(A1,\"" + format + "\")");
      return book.getCreationHelper().createFormulaEvaluator().evaluate(cell).getStringValue();
    }
  }

  public static void main(String[] args) throws Exception {
    same("1.25 in 0.##", "1.25", shown(1.25, "0.##")[0]);
    read(0.5, "0.??", "0.5", "1.??");
    read(1.25, "0.??", "1.25", "1.??");
    read(12.5, "0.??", "12.5", "13.??");
    read(1.25, "0.0?", "1.25", "1.3?");
    read(1234.56, "#,##0.0?", "1,234.56", "1,234.6?");
    read(1.25, "0.??\"万元\"", "1.25万元", "1.??万元");
    read(0.125, "0.??%", "12.5%", "13.??%");
    read(12.5, "??0.0", "12.5", "??12.5");
    see("TEXT(A1,\"0.??\") of 1.25", "1.25", "1.??", text(1.25, "0.??"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
