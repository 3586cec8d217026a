#!/usr/bin/env bash
# Spring Framework 7.0.10, HtmlUtils.htmlEscape: Chinese quotation marks become &ldquo; and &rdquo;.
#
# One would guess: htmlEscape changes < > & " and the apostrophe, as htmlEscape(text, "UTF-8") does, and leaves all
# that Chinese texts are made of alone.
# What happens: without an encoding it writes the names of HTML 4: “ ” ‘ ’ … — · × ≥ § are turned, while 《》 （ ） ① stay.
# Why it matters: “十四五” is in every policy. The result is read outside HTML too: a message on WeChat, an event
# stream, an XML file (which knows no &ldquo;), a length limit; and a search in the escaped text for “十四五” fails.
# Seen: &ldquo;十四五&rdquo;规划&mdash;&mdash;面积&ge;80&times;2㎡，《办法》（①）&hellip;
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-escape</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-web</artifactId><version>7.0.10</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.web.util.HtmlUtils;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

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
    String text = "“十四五”规划——面积≥80×2㎡，《办法》（①）…";
    same("with an encoding", text, HtmlUtils.htmlEscape(text, "UTF-8"));
    String escaped = HtmlUtils.htmlEscape(text);
    see("without", text, "&ldquo;十四五&rdquo;规划&mdash;&mdash;面积&ge;80&times;2㎡，《办法》（①）&hellip;", escaped);
    boolean xml = true;
    try {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader("<a>" + escaped + "</a>")));
    } catch (SAXException e) {
      System.out.println(e.getMessage());
      xml = false;
    }
    see("well-formed in an XML element", true, false, xml);
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-web)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
