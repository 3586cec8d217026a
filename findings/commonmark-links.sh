#!/usr/bin/env bash
# commonmark-java 0.32.0, autolink: an address takes the Chinese text behind it along, deadline and all.
#
# One would guess: a bare address ends where its characters end: at ， or 。, at least at the closing bracket that
# encloses it, as an English comma, full stop or bracket at the end is left out.
# What happens: every character that is not ASCII belongs to the address, Chinese marks and letters included, up to
# the next blank; Chinese sentences have none, so the rest of the paragraph is link.
# Why it matters: the link to the office's own site leads nowhere, as the host is now www.example.cn，于9月1日前申报。;
# behind a path the text becomes part of the path, and the site answers that there is no such page.
# Seen: href="https://www.example.cn，于9月1日前申报。" and href="https://www.example.cn/a）申报。"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>commonmark-links</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.commonmark</groupId><artifactId>commonmark</artifactId><version>0.32.0</version></dependency>
    <dependency><groupId>org.commonmark</groupId><artifactId>commonmark-ext-autolink</artifactId><version>0.32.0</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
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

  static String address(String markdown) {
    List<Extension> extensions = List.of(AutolinkExtension.create());
    return HtmlRenderer.builder().extensions(extensions).build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown)).replaceAll("(?s).*href=\"(.*?)\".*", "$1");
  }

  public static void main(String[] args) {
    same("English comma", "https://www.example.cn", address("Log in at https://www.example.cn, before 1 September."));
    same("English bracket", "https://www.example.cn/a", address("See (https://www.example.cn/a)."));
    see("Chinese comma", "https://www.example.cn", "https://www.example.cn，于9月1日前申报。",
        address("请登录https://www.example.cn，于9月1日前申报。"));
    see("Chinese bracket", "https://www.example.cn/a", "https://www.example.cn/a）申报。",
        address("请登录市政务服务网（https://www.example.cn/a）申报。"));
    see("Chinese words", "https://www.example.cn/a", "https://www.example.cn/a申报，逾期不予受理。",
        address("请登录https://www.example.cn/a申报，逾期不予受理。"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(commonmark|commonmark-ext-autolink)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
