#!/usr/bin/env bash
# POI 5.4.1, formula evaluator: LOOKUP("座",A$1:A6), the last text above, gives another district.
#
# One would guess: the idiom by which Chinese sheets repeat the value of a merged cell, LOOKUP("座",A$1:A6), gives
# the last text of the range, as in Excel: 座 (and 々) follows nearly every word in Excel's Chinese order.
# What happens: POI compares by code points, where 座 (U+5EA7) stands in the middle: 雨花区 and 长沙县 (U+96E8,
# U+957F) come behind it, 岳麓区 (U+5CB3) before it. Searching by halves, it gives 岳麓区 where 雨花区 is meant, and
# #N/A where nothing stands before; 々 (U+3005) is always #N/A. LOOKUP(9E+307,...), its twin for numbers, is right.
# Why it matters: the column by which amounts are summed for a district (SUMIF over it) holds another one, and
# only where that one's name happens to come earlier in Unicode; the other rows show an error.
# Seen: #N/A #N/A 岳麓区 岳麓区 岳麓区 岳麓区 (长沙县 长沙县 岳麓区 岳麓区 雨花区 雨花区)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-lookup</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
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

  static List<String> column(Workbook book, Object[] firsts, String formula) {
    Sheet sheet = book.createSheet();
    FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
    List<String> seen = new ArrayList<>();
    for (Object first : firsts) {
      Row row = sheet.createRow(seen.size());
      if (first instanceof String text) {
        row.createCell(0).setCellValue(text);
      } else if (first instanceof Integer number) {
        row.createCell(0).setCellValue(number);
      }
      Cell cell = row.createCell(1);
      cell.setCellFormula(formula.replace("HERE", "A$1:A" + (row.getRowNum() + 1)));
      seen.add(new DataFormatter().formatCellValue(cell, evaluator));
    }
    return seen;
  }

  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Object[] districts = {"长沙县", null, "岳麓区", null, "雨花区", null};
      List<String> guessed = List.of("长沙县", "长沙县", "岳麓区", "岳麓区", "雨花区", "雨花区");
      see("LOOKUP(\"座\",...)", guessed, List.of("#N/A", "#N/A", "岳麓区", "岳麓区", "岳麓区", "岳麓区"),
          column(book, districts, "LOOKUP(\"座\",HERE)"));
      see("LOOKUP(\"々\",...)", guessed, List.of("#N/A", "#N/A", "#N/A", "#N/A", "#N/A", "#N/A"),
          column(book, districts, "LOOKUP(\"々\",HERE)"));
      same("LOOKUP(9E+307,...)", List.of("300", "300", "50", "50", "80", "80"),
          column(book, new Object[] {300, null, 50, null, 80, null}, "LOOKUP(9E+307,HERE)"));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
