#!/usr/bin/env bash
# HanLP portable-1.8.6 and opencc4j 1.14.0: 著作權 becomes 着作权, 乾淨 half simplified, 核准 becomes 覈准.
#
# One would guess: a converter made for Taiwan's writing (HanLP.tw2s) gets Taiwan's 著作權 (copyright) right
# if the plain one does; 乾淨 is 干净 in both libraries; 核准 and 复核, the commonest words of approvals, are 核准
# and 覆核 or 複核 in traditional writing, as the offices of Taiwan and Hong Kong write them.
# What happens: tw2s gives 着作权, a word that does not exist, where convertToSimplifiedChinese gives 著作权.
# opencc4j gives 乾净, one character of each writing. Both turn 核准 into 覈准 and 复核 into 複覈.
# Why it matters: 着作权法 finds no law; a notice turned to traditional characters says 覈准, which a search for 核准 misses.
# Seen: 着作权法; 乾净; 覈准, 複覈
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>converters</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hankcs</groupId><artifactId>hanlp</artifactId><version>portable-1.8.6</version></dependency>
    <dependency><groupId>com.github.houbb</groupId><artifactId>opencc4j</artifactId><version>1.14.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.hankcs.hanlp.HanLP;

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
    same("HanLP.convertToSimplifiedChinese 著作權法", "著作权法", HanLP.convertToSimplifiedChinese("著作權法"));
    see("HanLP.tw2s 著作權法", "著作权法", "着作权法", HanLP.tw2s("著作權法"));
    same("HanLP.convertToSimplifiedChinese 乾淨", "干净", HanLP.convertToSimplifiedChinese("乾淨"));
    see("opencc4j toSimple 乾淨", "干净", "乾净", ZhConverterUtil.toSimple("乾淨"));
    for (String[] word : new String[][] {{"核准", "覈准"}, {"复核", "複覈"}}) {
      String guess = word[0].equals("核准") ? "核准" : "覆核 or 複核";
      see("HanLP.convertToTraditionalChinese " + word[0], guess, word[1], HanLP.convertToTraditionalChinese(word[0]));
      see("opencc4j toTraditional " + word[0], guess, word[1], ZhConverterUtil.toTraditional(word[0]));
    }
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(hanlp|opencc4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
