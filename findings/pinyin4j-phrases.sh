#!/usr/bin/env bash
# pinyin4j 2.5.1, PinyinHelper.toHanYuPinyinString: phrases are looked up, but 长沙 is zhangsha, and the separator asked for is lost.
#
# One would guess: the method that reads whole phrases knows what a city is called, and puts a blank between all syllables.
# What happens: 长沙 is zhangsha and 长期 zhang qi, while 重庆 is right; a blank stands in some places and not in others; by
# characters the first reading of 给 is ji, for order is no order of frequency.
# Why it matters: an index of pinyin in which Changsha is Zhangsha finds nothing for who types it right.
# Seen: zhangsha; yin hangxingzhang; [ji3, gei3]
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>pinyin4j-phrases</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.belerweb</groupId><artifactId>pinyin4j</artifactId><version>2.5.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.Arrays;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.*;

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
    HanyuPinyinOutputFormat plain = new HanyuPinyinOutputFormat();
    plain.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    see("长沙", "chang sha", "zhangsha", PinyinHelper.toHanYuPinyinString("长沙", plain, " ", true));
    see("银行行长", "yin hang hang zhang", "yin hangxingzhang", PinyinHelper.toHanYuPinyinString("银行行长", plain, " ", true));
    same("重庆", "chong qing", PinyinHelper.toHanYuPinyinString("重庆", plain, " ", true));
    see("给", "[gei3, ji3]", "[ji3, gei3]", Arrays.toString(PinyinHelper.toHanyuPinyinStringArray('给')));
    end();
  }
}
JAVA
mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(pinyin4j)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
