#!/usr/bin/env bash
# POI 5.4.1, formula evaluator: SUMIF and COUNTIF by a written date are 0, in silence.
#
# One would guess: SUMIF(A:A,">=2025-9-1",B:B) sums what was paid from that day on, as in Excel, where a
# criterion is read as if typed into a cell; a criterion that POI cannot read gives an error.
# What happens: POI reads numbers and TRUE/FALSE in criteria, dates not: the criterion stays text, no date
# equals or follows a text, and the result is 0 without an error, for SUMIFS, COUNTIFS and "<" and "<>" too.
# The percent sign is not read either (">=10%"). With ">="&DATE(2025,9,1) or ">=45901" the sum is right.
# Why it matters: lists of payments are summed by periods. Evaluated anew (evaluateAllFormulaCells, or a cell
# that the template left empty), the sum in the file, right when Excel saved it, becomes 0 yuan.
# Seen: SUMIF 0 (50), SUMIFS 0 (50), COUNTIF >= 0 (2), < 0 (1), = 0 (1), <> 0 (2), >=10% 0 (1)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-criteria</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
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
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("拨付");
      XSSFCellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-m-d"));
      for (int month = 8; month <= 10; month++) {
        XSSFRow row = sheet.createRow(month - 8);
        row.createCell(0).setCellValue(LocalDate.of(2025, month, 1));
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellValue((month - 7) * 10);
        row.createCell(2).setCellValue((month - 7) * 0.04);
      }
      XSSFCell sum = sheet.createRow(5).createCell(0);
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      Object[][] formulas = {
        {"SUMIF(A1:A3,\">=2025-9-1\",B1:B3)", 50.0, 0.0},
        {"SUMIFS(B1:B3,A1:A3,\">=2025/9/1\")", 50.0, 0.0},
        {"COUNTIF(A1:A3,\">=2025-9-1\")", 2.0, 0.0},
        {"COUNTIF(A1:A3,\"<2025-9-1\")", 1.0, 0.0},
        {"COUNTIF(A1:A3,\"2025-9-1\")", 1.0, 0.0},
        {"COUNTIFS(A1:A3,\">=2025-9-1\",A1:A3,\"<=2025-9-30\")", 1.0, 0.0},
        {"COUNTIF(C1:C3,\">=10%\")", 1.0, 0.0},
        {"SUMIF(A1:A3,\">=\"&DATE(2025,9,1),B1:B3)", 50.0, 50.0},
        {"SUMIF(A1:A3,\">=45901\",B1:B3)", 50.0, 50.0},
        {"DATEVALUE(\"2025-9-1\")", 45901.0, 45901.0}
      };
      for (Object[] formula : formulas) {
        sum.setCellFormula((String) formula[0]);
        evaluator.clearAllCachedResultValues();
        see((String) formula[0], formula[1], formula[2], evaluator.evaluate(sum).getNumberValue());
      }
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-ooxml)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
