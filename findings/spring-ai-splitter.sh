#!/usr/bin/env bash
# Spring AI 2.0.1, TokenTextSplitter: Chinese text is cut inside its figures and inside its characters.
#
# One would guess: the splitter cuts where a sentence ends, and where it finds no end, between two characters; put
# together the pieces are the text that went in, and a short text is one piece.
# What happens: the marks at which it cuts are . ? ! and the line's end. Chinese sentences end with 。, so the last of
# these marks in a line of clauses is a decimal point, and there it cuts: 12. | 5万元. Without any it cuts behind a
# token, and tokens are bytes: 补 of 补贴 is two, 麓 of 岳麓区 three, and both pieces get U+FFFD instead. Texts of up
# to five characters (300万元, 免征增值税) are left out in silence. withPunctuationMarks helps with the first only.
# Why it matters: the piece found says "5万元" without its 12, and the district, or the subsidy, has no name left. All
# that follows is right: the model quotes what it was given.
# Seen: 最高12. | 5万元。; 最高U+FFFD | U+FFFD贴三百万元; 0 pieces of 300万元; with 。 as a mark whole sentences
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-ai-splitter</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-commons</artifactId><version>2.0.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.transformer.splitter.TokenTextSplitter;

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

  static List<String> pieces(TokenTextSplitter splitter, String... texts) {
    return splitter.apply(List.of(texts).stream().map(Document::new).toList()).stream()
        .map(Document::getText).toList();
  }

  /** Where the first piece ends and the second begins. */
  static String cut(TokenTextSplitter splitter, String text) {
    List<String> pieces = pieces(splitter, text);
    String first = pieces.get(0);
    return first.substring(Math.max(0, first.length() - 5)) + " | "
        + pieces.get(1).substring(0, 5);
  }

  public static void main(String[] args) {
    TokenTextSplitter splitter = TokenTextSplitter.builder().build();
    String points = "对本市企业购买技术的，给予补贴，最高12.5万元。同一企业每年只能申请一次，由区县工信局初审。".repeat(40);
    see("where a line with figures is cut", "behind 。", "最高12. | 5万元。同", cut(splitter, points));
    String plain = "正文：" + "一、岳麓区企业每年最高补贴三百万元。".repeat(60);
    see("where a line without points is cut", "between two characters", "每年最高� | �贴三百万",
        cut(splitter, plain));
    see("the pieces together are the text", true, false, String.join("", pieces(splitter, plain)).equals(plain));
    see("pieces of 300万元", 1, 0, pieces(splitter, "300万元").size());
    see("pieces of 免征增值税", 1, 0, pieces(splitter, "免征增值税").size());
    same("pieces of 最高300万元", 1, pieces(splitter, "最高300万元").size());

    TokenTextSplitter marked =
        TokenTextSplitter.builder().withPunctuationMarks(List.of('。')).build();
    same("the first with 。 as a mark", ".5万元。 | 同一企业每", cut(marked, points));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-ai-commons)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
