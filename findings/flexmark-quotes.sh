#!/usr/bin/env bash
# flexmark-html2md-converter 0.64.8: “专精特新” becomes "专精特新", —— six hyphens, 5–10 is 5--10, and <s> is dropped.
#
# One would guess: characters that mean nothing in Markdown come through as they are; <s>, <strike> and <del> are one
# thing in HTML and are struck alike.
# What happens: quotation marks, dashes and dots are written the way a typographer of Markdown would turn them back:
# “ ” as ", ‘ ’ as ', – as --, — as ---, … as .... <del> and <strike> are ~~ ~~, <s> is nothing: the old figure stands.
# Why it matters: a programme is named by its quotation marks, “百千万”工程. Search for the name, the check that a quotation
# stands in its source word for word, and the place of a hit in the page all miss, and a range has two hyphens.
# Remedy: TYPOGRAPHIC_QUOTES and TYPOGRAPHIC_SMARTS set to false; <s> replaced by <del> before.
# Seen: "百千万"工程------试点...; 5--10万元; 补贴~~10~~20万元 for del, 补贴1020万元 for s
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>flexmark-quotes</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.vladsch.flexmark</groupId><artifactId>flexmark-html2md-converter</artifactId><version>0.64.8</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;

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

  static final FlexmarkHtmlConverter PLAIN = FlexmarkHtmlConverter.builder().build();
  static final FlexmarkHtmlConverter FAITHFUL = FlexmarkHtmlConverter.builder(new MutableDataSet()
      .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false).set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)).build();

  public static void main(String[] args) {
    same("《办法》、（一）〔2025〕", "《办法》、（一）〔2025〕", PLAIN.convert("<p>《办法》、（一）〔2025〕</p>").strip());
    String name = "“百千万”工程——试点…";
    see(name, name, "\"百千万\"工程------试点...", PLAIN.convert("<p>" + name + "</p>").strip());
    see("5–10万元", "5–10万元", "5--10万元", PLAIN.convert("<p>5–10万元</p>").strip());
    same("with the two options false", name, FAITHFUL.convert("<p>" + name + "</p>").strip());
    same("<del>", "补贴~~10~~20万元", PLAIN.convert("<p>补贴<del>10</del>20万元</p>").strip());
    see("<s>", "补贴~~10~~20万元", "补贴1020万元", PLAIN.convert("<p>补贴<s>10</s>20万元</p>").strip());
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(flexmark-html2md-converter)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
