#!/usr/bin/env bash
# jsoup 1.21.2, Safelist.relaxed: a struck figure stays, its stroke goes: 补贴2010万元.
#
# One would guess: "relaxed", by its javadoc a full range of text and structural body HTML, keeps what says that
# words do not hold: strike is on its list, so del and s, by which HTML writes the same, are too.
# What happens: of the three only strike, which HTML no longer knows, is on the list; of del, s and ins the tags are
# removed and the words stay. li keeps no value either, so a list that goes on at five says one.
# Why it matters: an amended text, cleaned before it is shown, says 补贴2010万元 where 20 was struck and 10 put
# in its place, and repealed clauses stand among those in force.
# Seen: 补贴2010万元, twice; <strike> kept; <li> for <li value="5">
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>jsoup-struck</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId><version>1.21.2</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

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

  static String clean(String html) {
    return Jsoup.clean(html, Safelist.relaxed()).replace("\n", "");
  }

  public static void main(String[] args) {
    same("strike", "补贴<strike>20</strike>10万元", clean("补贴<strike>20</strike>10万元"));
    see("del", "补贴<del>20</del>10万元", "补贴2010万元", clean("补贴<del>20</del>10万元"));
    see("del and ins", "补贴<del>20</del><ins>10</ins>万元", "补贴2010万元", clean("补贴<del>20</del><ins>10</ins>万元"));
    see("s", "<s>第五条 免征。</s>第六条 减半。", "第五条 免征。第六条 减半。", clean("<s>第五条 免征。</s>第六条 减半。"));
    same("ol start", "<ol start=\"5\"> <li>申报</li></ol>", clean("<ol start=\"5\"><li>申报</li></ol>"));
    see("li value", "<ol> <li value=\"5\">申报</li></ol>", "<ol> <li>申报</li></ol>",
        clean("<ol><li value=\"5\">申报</li></ol>"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(jsoup)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
