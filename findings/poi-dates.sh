#!/usr/bin/env bash
# POI 5.4.1, DataFormatter: Chinese date formats keep their quotation marks, or throw.
#
# One would guess: the commonest Chinese date format, yyyy"年"m"月"d"日", prints 2025年9月1日, as
# "0.00\"万元\"" prints 12.50万元; a format that POI does not know ([DBNum1]) prints the plain date;
# aaaa prints the day of the week.
# What happens: the marks come out with the date. [DBNum1], with which Excel writes 二〇二五年九月一日,
# makes formatCellValue throw, so one cell loses the whole file. aaaa is read by Java as AM or PM.
# Why it matters: lists of policies, projects and deadlines keep their dates in such cells. The text
# 2025"年"9"月"1"日" is no date to any reader of dates, nor found by a search for 2025年9月1日.
# Seen: 2025"年"9"月"1"日"; IllegalArgumentException; 2025"年"9"月"1"日" PM
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-dates</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
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
  static String shown(String format, Locale locale) throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFCell cell = book.createSheet().createRow(0).createCell(0);
      cell.setCellValue(LocalDateTime.of(2025, 9, 1, 14, 30));
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      cell.setCellStyle(style);
      book.write(file);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      return new DataFormatter(locale).formatCellValue(book.getSheetAt(0).getRow(0).getCell(0));
    } catch (IllegalArgumentException e) {
      return e.toString();
    }
  }

  public static void main(String[] args) throws Exception {
    same("yyyy年m月d日, without marks", "2025年9月1日", shown("yyyy年m月d日", Locale.US));
    for (Locale locale : new Locale[] {Locale.US, Locale.CHINA}) {
      see(locale + " yyyy\"年\"m\"月\"d\"日\"", "2025年9月1日", "2025\"年\"9\"月\"1\"日\"",
          shown("yyyy\"年\"m\"月\"d\"日\"", locale));
      see(locale + " [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "2025年9月1日, or 二〇二五年九月一日",
          "java.lang.IllegalArgumentException: Cannot format given Object as a Number",
          shown("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", locale));
    }
    see("yyyy\"年\"m\"月\"d\"日\" aaaa", "2025年9月1日 星期一", "2025\"年\"9\"月\"1\"日\" PM",
        shown("yyyy\"年\"m\"月\"d\"日\" aaaa", Locale.US));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi|poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
