#!/usr/bin/env bash
# ICU4J 77.1, sentence BreakIterator: the bracket of （一） stays with the sentence before it.
#
# One would guess: "……条件。（一）依法登记。" breaks after 。, as the JDK's own BreakIterator does; a list
# written "1.申请表2.营业执照" is one sentence or two items, each with its number.
# What happens: the opening bracket is taken as a closing mark of the sentence before, so the sentences
# are "……条件。（" and "一）依法登记。（". A number with an ASCII point is cut from its item: "1." / "申请表2.".
# The JDK breaks neither of them so.
# Why it matters: whoever splits policies with ICU gets the enumeration's mark torn: 一）matches no （一）, and a
# passage ends in an open bracket. It happens at every item that begins with a bracket.
# Seen: [申请人应当符合下列条件。（, 一）依法登记。（, 二）按期纳税。]; [材料：1., 申请表2., 营业执照]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>icu-sentences</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  static List<String> icu(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.CHINA);
    sentences.setText(text);
    List<String> found = new ArrayList<>();
    for (int start = sentences.first(), end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
      found.add(text.substring(start, end));
    }
    return found;
  }

  static List<String> jdk(String text) {
    java.text.BreakIterator sentences = java.text.BreakIterator.getSentenceInstance(Locale.CHINA);
    sentences.setText(text);
    List<String> found = new ArrayList<>();
    for (int start = sentences.first(), end = sentences.next(); end != java.text.BreakIterator.DONE; start = end, end = sentences.next()) {
      found.add(text.substring(start, end));
    }
    return found;
  }

  public static void main(String[] args) {
    String items = "申请人应当符合下列条件。（一）依法登记。（二）按期纳税。";
    List<String> right = List.of("申请人应当符合下列条件。", "（一）依法登记。", "（二）按期纳税。");
    same("the JDK, items", right, jdk(items));
    see("ICU, items", right, List.of("申请人应当符合下列条件。（", "一）依法登记。（", "二）按期纳税。"), icu(items));
    String list = "材料：1.申请表2.营业执照";
    same("the JDK, a list with points", List.of(list), jdk(list));
    see("ICU, a list with points", List.of(list), List.of("材料：1.", "申请表2.", "营业执照"), icu(list));
    same("ICU, a decimal", List.of("每户3.5万元。", "逾期不予受理。"), icu("每户3.5万元。逾期不予受理。"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(icu4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
