#!/usr/bin/env bash
# poi-tl 1.12.2: 12,500,000 stands in the contract as 1.25E7, {{ 甲方 }} as {{ 甲方 }}, and 0 households are some.
#
# One would guess: an amount is printed in digits; a tag that cannot be read is reported, or empty, as one without a
# value is; blanks within the braces are nothing, and 0 does not hold, as in Mustache, Handlebars and docxtemplater.
# What happens: values go through toString(): a double from ten million on has an exponent, a BigDecimal whose noughts
# were stripped too (1E+7). A tag with blanks, with （盖章）, or with an operator is no tag and stays in the text, in
# silence. {{?count}}...{{/count}} is printed for 0 and for the empty text.
# Why it matters: contracts and notices are made from such templates by the hundred, and nobody reads them again. The
# sums above ten million are the ones that must be right; Word's users type blanks and brackets into the tags.
# Remedy: format before; useSpringEL for expressions; look for what is left of {{ in the result.
# Seen: 合同金额1.25E7元, 合同金额1E+7元, {{ 甲方 }}, {{甲方（盖章）}}, 共0户，另附名单; a missing value is empty
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>poi-tl-contract</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.deepoove</groupId><artifactId>poi-tl</artifactId><version>1.12.2</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.deepoove.poi.XWPFTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

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

  static String rendered(String text, Map<String, Object> values) throws Exception {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(text);
      document.write(template);
    }
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    XWPFTemplate.compile(new ByteArrayInputStream(template.toByteArray())).render(values).writeAndClose(result);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(result.toByteArray()))) {
      return document.getParagraphs().get(0).getText();
    }
  }

  public static void main(String[] args) throws Exception {
    String amount = "合同金额{{金额}}元";
    same("1250000.5", "合同金额1250000.5元", rendered(amount, Map.of("金额", 1250000.5)));
    see("12500000.0", "合同金额12500000.0元", "合同金额1.25E7元", rendered(amount, Map.of("金额", 12500000.0)));
    see("10000000.00 without its noughts", "合同金额10000000元", "合同金额1E+7元",
        rendered(amount, Map.of("金额", new BigDecimal("10000000.00").stripTrailingZeros())));
    Map<String, Object> party = Map.of("甲方", "某某公司", "甲方（盖章）", "某某公司");
    same("{{甲方}}", "甲方：某某公司", rendered("甲方：{{甲方}}", party));
    same("{{乙方}}, without a value", "乙方：", rendered("乙方：{{乙方}}", party));
    see("{{ 甲方 }}", "甲方：某某公司", "甲方：{{ 甲方 }}", rendered("甲方：{{ 甲方 }}", party));
    see("{{甲方（盖章）}}", "甲方：某某公司, or empty", "甲方：{{甲方（盖章）}}", rendered("甲方：{{甲方（盖章）}}", party));
    String list = "共{{户}}户{{?户}}，另附名单{{/户}}";
    same("3 households", "共3户，另附名单", rendered(list, Map.of("户", 3)));
    see("0 households", "共0户", "共0户，另附名单", rendered(list, Map.of("户", 0)));
    see("the empty text", "共户", "共户，另附名单", rendered(list, Map.of("户", "")));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(poi-tl)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
