#!/usr/bin/env bash
# FastExcel 1.2.0 (EasyExcel's successor): 是, √ and a text 1 are false in a Boolean field; 3000000000 is -1294967296.
#
# One would guess: text that is no Boolean stops the reading, as 1,200 in a number's field does
# (ExcelDataConvertException). The number 2 in a Boolean field too, and a figure too large for an Integer.
# What happens: text goes through Boolean.valueOf: 是, √, 有, Y and "1" are false, the same as 否; the number 1 is true,
# 2 is false. An Integer field takes the low 32 bits of 3000000000 and the 12 of 12.7. The day 2025-09-31 is 1 October
# in a Date field and 30 September in a LocalDate field.
# Why it matters: in a list of policies "for small firms only: 是" is read as no in every row; a budget of three
# thousand million is below zero. There is no error, and a test with TRUE/FALSE cells passes.
# Seen: 是 false, √ false, text 1 false, number 1 true, number 2 false; 3000000000 -1294967296; 2025-09-31 10-01 and
# 09-30
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>fastexcel-yes</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>cn.idev.excel</groupId><artifactId>fastexcel</artifactId><version>1.2.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import cn.idev.excel.FastExcel;
import cn.idev.excel.annotation.ExcelProperty;
import cn.idev.excel.exception.ExcelDataConvertException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
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

  public static class Flag {
    @ExcelProperty("value") Boolean value;
    public void setValue(Boolean value) { this.value = value; }
    @Override public String toString() { return "" + value; }
  }

  public static class Count {
    @ExcelProperty("value") Integer value;
    public void setValue(Integer value) { this.value = value; }
    @Override public String toString() { return "" + value; }
  }

  public static class Amount {
    @ExcelProperty("value") BigDecimal value;
    public void setValue(BigDecimal value) { this.value = value; }
    @Override public String toString() { return value.toPlainString(); }
  }

  public static class Moment {
    @ExcelProperty("value") Date value;
    public void setValue(Date value) { this.value = value; }
    @Override public String toString() { return new SimpleDateFormat("yyyy-MM-dd").format(value); }
  }

  public static class Day {
    @ExcelProperty("value") LocalDate value;
    public void setValue(LocalDate value) { this.value = value; }
    @Override public String toString() { return "" + value; }
  }

  static String read(Object content, Class<?> row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("value");
      Cell cell = sheet.createRow(1).createCell(0);
      if (content instanceof String text) cell.setCellValue(text);
      if (content instanceof Double number) cell.setCellValue(number);
      if (content instanceof Boolean flag) cell.setCellValue(flag);
      book.write(bytes);
    }
    try {
      List<Object> rows =
          FastExcel.read(new ByteArrayInputStream(bytes.toByteArray())).head(row).sheet().doReadSync();
      return rows.get(0).toString();
    } catch (ExcelDataConvertException e) {
      return "ExcelDataConvertException";
    }
  }

  public static void main(String[] args) throws IOException {
    same("TRUE as a Boolean cell", "true", read(true, Flag.class));
    same("the text true", "true", read("true", Flag.class));
    same("否", "false", read("否", Flag.class));
    for (String yes : List.of("是", "√", "有", "Y", "1")) {
      see("the text " + yes, "true, or ExcelDataConvertException", "false", read(yes, Flag.class));
    }
    same("the number 1", "true", read(1.0, Flag.class));
    see("the number 2", "true, or ExcelDataConvertException", "false", read(2.0, Flag.class));
    same("1,200 as BigDecimal", "ExcelDataConvertException", read("1,200", Amount.class));
    same("3000000000 as BigDecimal", "3000000000", read(3e9, Amount.class));
    see("3000000000 as Integer", "ExcelDataConvertException", "-1294967296", read(3e9, Count.class));
    see("12.7 as Integer", "ExcelDataConvertException, or 13", "12", read(12.7, Count.class));
    see("2025-09-31 as Date", "ExcelDataConvertException", "2025-10-01", read("2025-09-31", Moment.class));
    see("2025-09-31 as LocalDate", "the same", "2025-09-30", read("2025-09-31", Day.class));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(fastexcel)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
