#!/usr/bin/env bash
# POI 5.4.1 and EasyExcel 4.0.3: the date formats built into Chinese Excel are no dates to POI.
#
# One would guess: number format 31, which Excel's Chinese edition offers as "2001年3月7日" and saves
# by its number alone, is a date to POI as 14 (m/d/yy) is: 2025年9月1日.
# What happens: 27 to 36 are named "reserved-0x1B" to "reserved-0x24" in POI's table, and that name is
# taken as a pattern: the serial number, rounded, between its letters. 57 and 58 (2001年3月, 3月7日) give
# the serial number. isCellDateFormatted says false. EasyExcel, which stands on POI, has them right.
# Why it matters: a sheet kept in Chinese Excel or WPS gives 45901 or reserved-45901x1F for the day a
# policy starts; nobody can find that day, and 45901 reads as an amount.
# Seen: 14:30 of 1 September 2025 (45901.604) is reserved-45902x1F under 31, the next day by rounding; under 57, 58: 45901.604166666664; EasyExcel: 2025年9月1日, 2025年9月, 9月1日
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-builtin-dates</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.alibaba</groupId><artifactId>easyexcel</artifactId><version>4.0.3</version></dependency>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.4.1</version></dependency>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
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
    short[] ids = {14, 31, 57, 58};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFRow row = book.createSheet().createRow(0);
      for (int i = 0; i < ids.length; i++) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(ids[i]);
        XSSFCell cell = row.createCell(i);
        cell.setCellValue(LocalDateTime.of(2025, 9, 1, 14, 30));
        cell.setCellStyle(style);
      }
      book.write(file);
    }
    List<String> shown = new ArrayList<>();
    List<Boolean> dates = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      book.getSheetAt(0).getRow(0).forEach(cell -> {
        shown.add(new DataFormatter().formatCellValue(cell));
        dates.add(DateUtil.isCellDateFormatted(cell));
      });
    }
    same("POI, 14", "9/1/25", shown.get(0));
    see("POI, 31", "2025年9月1日", "reserved-45902x1F", shown.get(1));
    see("POI, 57", "2025年9月", "45901.604166666664", shown.get(2));
    see("POI, 58", "9月1日", "45901.604166666664", shown.get(3));
    see("POI, is it a date? 14, 31, 57, 58", "[true, true, true, true]", List.of(true, false, false, false), dates);
    List<String> easy = new ArrayList<>();
    EasyExcel.read(new ByteArrayInputStream(file.toByteArray()), new AnalysisEventListener<Map<Integer, String>>() {
      @Override
      public void invoke(Map<Integer, String> row, AnalysisContext context) {
        easy.addAll(row.values());
      }

      @Override
      public void doAfterAllAnalysed(AnalysisContext context) {}
    }).headRowNumber(0).sheet().doRead();
    same("EasyExcel, 31, 57, 58", List.of("2025年9月1日", "2025年9月", "9月1日"), easy.subList(1, 4));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi|poi-ooxml|easyexcel)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
