#!/usr/bin/env bash
# HanLP portable-1.8.6, extractSummary: an exception without its rule, two parts though five were asked for.
#
# One would guess: the summary is made of whole sentences as they stand, up to 。; five are given when five
# are asked for and there are as many; and a figure such as 1,200万元 stays in one piece.
# What happens: a text is cut at every ，and at the comma inside 1,200, the best pieces are shown alone, and of
# nine pieces only two are ever given. For a clause on subsidies the first is 但已享受市级奖励的除外:
# an exception, without the rule it is an exception to. No amount is in the summary.
# Why it matters: a gist shown above a policy would say the contrary of what the policy says.
# Seen: [但已享受市级奖励的除外, 本办法自2025年1月1日起施行], for any number from 2 to 5
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>hanlp-summary</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hankcs</groupId><artifactId>hanlp</artifactId><version>portable-1.8.6</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.hankcs.hanlp.HanLP;
import java.util.List;

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

  public static void main(String[] args) {
    String clause = "第六条 对首次认定的高新技术企业，一次性奖励1,200万元，但已享受市级奖励的除外。"
        + "补贴标准为每户12.5万元。申请人应当在每年3月31日前提出申请；逾期未提出的，视为放弃。本办法自2025年1月1日起施行。";
    System.out.println(clause);
    see("the best sentence", "第六条 对首次认定的高新技术企业，一次性奖励1,200万元，但已享受市级奖励的除外",
        List.of("但已享受市级奖励的除外"), HanLP.extractSummary(clause, 1));
    see("the best five", "the four sentences", List.of("但已享受市级奖励的除外", "本办法自2025年1月1日起施行"),
        HanLP.extractSummary(clause, 5));
    see("one that has 1,200万元, alone", List.of("奖励1,200万元"), List.of("200万元"),
        HanLP.extractSummary("奖励1,200万元。", 1));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hanlp)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
