#!/usr/bin/env bash
# commonmark-java 0.32.0, GFM strikethrough: two ranges in one paragraph strike the words between them.
#
# One would guess: strikethrough is ~~so~~, as GitHub's specification introduces it; the single ~ by which
# Chinese papers write ranges (5~10万元) is a character like others, at least between digits.
# What happens: a pair of single ~ strikes too, inside words as well. One range in a paragraph is harmless, the
# second one closes what the first one opened. requireTwoTildes(true), off by default, helps; \~ does as well.
# Why it matters: an answer with two amounts or two periods shows the middle crossed out: of "5~10万元，其中小微
# 企业20~30万元" 10万元 and whose the 20 are, as if they had been repealed, and the signs of both ranges are gone.
# Seen: 补贴5<del>10万元，其中小微企业20</del>30万元
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>commonmark-ranges</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.commonmark</groupId><artifactId>commonmark</artifactId><version>0.32.0</version></dependency>
    <dependency><groupId>org.commonmark</groupId><artifactId>commonmark-ext-gfm-strikethrough</artifactId><version>0.32.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

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

  static String show(String markdown, Extension strikethrough) {
    List<Extension> extensions = List.of(strikethrough);
    return HtmlRenderer.builder().extensions(extensions).build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown)).strip();
  }

  public static void main(String[] args) {
    Extension standard = StrikethroughExtension.create();
    String amounts = "补贴5~10万元，其中小微企业20~30万元";
    same("~~", "<p>补贴<del>5万元</del>10万元</p>", show("补贴~~5万元~~10万元", standard));
    same("one range", "<p>补贴5~10万元</p>", show("补贴5~10万元", standard));
    see("two amounts", "<p>" + amounts + "</p>",
        "<p>补贴5<del>10万元，其中小微企业20</del>30万元</p>", show(amounts, standard));
    see("two periods", "<p>9月1日~15日受理，10月8日~20日公示</p>",
        "<p>9月1日<del>15日受理，10月8日</del>20日公示</p>", show("9月1日~15日受理，10月8日~20日公示", standard));
    same("two amounts, requireTwoTildes", "<p>" + amounts + "</p>",
        show(amounts, StrikethroughExtension.builder().requireTwoTildes(true).build()));
    same("two amounts, escaped", "<p>" + amounts + "</p>", show(amounts.replace("~", "\\~"), standard));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(commonmark|commonmark-ext-gfm-strikethrough)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
