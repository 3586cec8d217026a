#!/usr/bin/env bash
# ICU4J 77.1, RuleBasedNumberFormat (SPELLOUT, zh_CN): 二零二五 is 2, 三分之一 is 3, 五万三 is 50003.
#
# One would guess: whoever reads 二〇二五 as 2025 and 一百零五 as 105 reads 二零二五 as 2025 too; what it cannot read
# (三分之一, 参佰) throws a ParseException.
# What happens: parse() stops where it understands no more and gives what it has, without a word: 二零二五 is 2,
# 三分之一 is 3. Shortened numbers are read by their letters: 五万三 is 50003 (it means 53000), 一百五 is 105 (150).
# 1.5万 is 1.5 as it comes and 15000 with setLenientParseMode(true). 贰佰叁拾万 and 两万 are right.
# Why it matters: figures of policies are wrong by a factor of a thousand, in silence; and 二零二五年 is
# common in typed papers.
# Seen: 二〇二五 2025, 二零二五 2, 三分之一 3, 五万三 50003, 一百五 105, 1.5万 1.5, lenient 15000
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>icu-numerals</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParseException;

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

  static String read(String text, boolean lenient) {
    RuleBasedNumberFormat numerals = new RuleBasedNumberFormat(ULocale.CHINA, RuleBasedNumberFormat.SPELLOUT);
    numerals.setLenientParseMode(lenient);
    try {
      return numerals.parse(text).toString();
    } catch (ParseException e) {
      return "ParseException";
    }
  }

  public static void main(String[] args) {
    same("两万", "20000", read("两万", false));
    same("贰佰叁拾万", "2300000", read("贰佰叁拾万", false));
    same("一百零五", "105", read("一百零五", false));
    same("二〇二五", "2025", read("二〇二五", false));
    for (boolean lenient : new boolean[] {false, true}) {
      String mode = lenient ? ", lenient" : "";
      see("二零二五" + mode, "2025", "2", read("二零二五", lenient));
      see("三分之一" + mode, "ParseException", "3", read("三分之一", lenient));
      see("五万三" + mode, "53000, or ParseException", "50003", read("五万三", lenient));
      see("一百五" + mode, "150, or ParseException", "105", read("一百五", lenient));
    }
    see("1.5万", "15000, or ParseException", "1.5", read("1.5万", false));
    see("1.5万, lenient", "the same", "15000", read("1.5万", true));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(icu4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
